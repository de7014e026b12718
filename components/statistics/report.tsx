import type { ShopHours } from '../../lib/core/timing/hours.ts';
import type { Statistics } from '../../lib/core/timing/statistics/statistics.ts';
import { t } from '../../lib/i18n/t.ts';
import { usePlatformGoals } from '../../lib/panel/desk/statistics/use-platform-goals.ts';
import { BlindSection } from './blind-section.tsx';
import { GroupTables, MeasureTable } from './figure-tables.tsx';
import { KeyFigures } from './key-figures.tsx';
import { HourChart, SpreadChart } from './spread-charts.tsx';
import { ShareTrend, SpeedTrend } from './trend-charts.tsx';

interface ReportProps {
  title: string;
  statistics: Statistics;
  hours: ShopHours;
  goalPermille: number;
  siteLabel: (site: string) => string;
}

/** The figures of a period: on the screen below each other, printed as one page. */
export function Report({ title, statistics, hours, goalPermille, siteLabel }: ReportProps) {
  const { total } = statistics;
  return (
    <article data-report className="flex min-w-0 flex-col gap-6 print:gap-2">
      <h2 className="text-base font-semibold print:text-[13px]">{title}</h2>
      {total.waits === 0 ? (
        <p className="text-sm">{t('statistics.nothingCounted')}</p>
      ) : (
        <Figures {...{ statistics, hours, goalPermille, siteLabel }} />
      )}
      <BlindSection {...{ statistics, siteLabel }} timezone={hours.timezone} />
      <p className="text-xs text-muted print:text-[8px]">{t('statistics.method')}</p>
    </article>
  );
}

/** Charts and tables; without a wait that counts there is nothing to draw. */
function Figures({ statistics, hours, goalPermille, siteLabel }: Omit<ReportProps, 'title'>) {
  const goalOf = usePlatformGoals();
  const { days } = statistics;
  return (
    <>
      <KeyFigures {...{ statistics, goalPermille }} />
      <div className="grid gap-6 md:grid-cols-2 print:grid-cols-2 print:gap-x-4 print:gap-y-2">
        {days.length > 1 && <ShareTrend {...{ days, goalPermille }} />}
        {days.length > 1 && <SpeedTrend days={days} />}
        <HourChart hours={statistics.hours} />
        <SpreadChart {...statistics} />
      </div>
      <MeasureTable total={statistics.total} />
      <GroupTables {...{ statistics, hours, siteLabel, goalOf }} />
    </>
  );
}
