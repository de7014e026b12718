import type { ShopHours } from '../../lib/core/timing/hours.ts';
import { type Figures, WITHIN_S } from '../../lib/core/timing/statistics/figures.ts';
import { MEASURES } from '../../lib/core/timing/statistics/measures.ts';
import type { Statistics } from '../../lib/core/timing/statistics/statistics.ts';
import { t } from '../../lib/i18n/t.ts';
import { DataTable } from './data-table.tsx';
import { showGoal, showNumber, showShare, showTime } from './show-figures.ts';

const measureNames = {
  first: () => t('statistics.measure.first'),
  response: () => t('statistics.measure.response'),
  whole: () => t('statistics.measure.whole'),
};
const stageNames = {
  'pre-sale': () => t('statistics.stage.pre'),
  'in-sale': () => t('statistics.stage.in'),
  'after-sale': () => t('statistics.stage.after'),
};

/** The three measures with their middle, their tail and the shares within the limits. */
export function MeasureTable({ total }: { total: Figures }) {
  return (
    <div className="flex flex-col gap-1">
      <DataTable
        caption={t('statistics.measures')}
        head={[
          t('statistics.measureHead'),
          t('statistics.count'),
          t('statistics.median'),
          t('statistics.average'),
          t('statistics.p90'),
          ...WITHIN_S.map((limit) => `≤ ${showTime(limit * 1000)}`),
        ]}
        rows={MEASURES.map((measure) => {
          const { count, sum, median, p90, within } = total[measure];
          return [
            measureNames[measure](),
            showNumber(count),
            showTime(median),
            showTime(count === 0 ? null : sum / count),
            showTime(p90),
            ...within.map((part) => showShare(part, count)),
          ];
        })}
      />
      <p className="text-xs text-muted print:text-[8px]">{t('statistics.measuresHelp')}</p>
    </div>
  );
}

const rowOf = (name: string, { waits, inTime, first, response }: Figures): string[] => [
  name,
  showNumber(waits),
  showShare(inTime, waits),
  showTime(first.median),
  showTime(response.median),
  showShare(response.within[2] ?? 0, response.count),
  showShare(response.within[3] ?? 0, response.count),
];

const head = (first: string) => [
  first,
  t('statistics.rounds'),
  t('statistics.inTime'),
  t('statistics.measure.first'),
  t('statistics.measure.response'),
  ...WITHIN_S.slice(2).map((limit) => `≤ ${showTime(limit * 1000)}`),
];

interface GroupTablesProps {
  statistics: Statistics;
  hours: ShopHours;
  siteLabel: (site: string) => string;
  /** The share that a site's own rule asks for, 0…1. */
  goalOf: (site: string) => number | null;
}

/** The same figures by shop, with what the platform's own rule makes of them, by shift and by stage. */
export function GroupTables({ statistics, hours, siteLabel, goalOf }: GroupTablesProps) {
  const { shops, shifts, stages } = statistics;
  const shiftName = (shift: number) => {
    const one = hours.shifts[shift];
    return one ? `${one.from}–${one.to}` : t('statistics.outside');
  };
  return (
    <>
      <DataTable
        caption={t('statistics.byShop')}
        head={[...head(t('statistics.shop')), t('statistics.platform')]}
        rows={shops.map(({ site, shop, figures }) => [
          ...rowOf([siteLabel(site), shop].filter(Boolean).join(' · '), figures),
          platformText(figures, goalOf(site)),
        ])}
      />
      {hours.shifts.length > 0 && (
        <DataTable
          caption={t('statistics.byShift')}
          head={head(t('statistics.shift'))}
          rows={shifts.map(({ shift, figures }) => rowOf(shiftName(shift), figures))}
        />
      )}
      <DataTable
        caption={t('statistics.byStage')}
        head={head(t('statistics.stageHead'))}
        rows={stages.map(({ stage, figures }) =>
          rowOf(stage ? stageNames[stage]() : t('statistics.stage.none'), figures),
        )}
      />
    </>
  );
}

/** The share that the platform's own rule calls in time, and whether that is what it asks for. */
function platformText({ platform: { waits, inTime } }: Figures, goal: number | null): string {
  const share = showShare(inTime, waits);
  if (goal === null || waits === 0) return share;
  const isMet = inTime >= goal * waits - 1e-9;
  return `${share} ${isMet ? '≥' : '<'} ${showGoal(Math.round(goal * 1000))}`;
}
