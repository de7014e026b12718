import './print.css';
import { ChartColumn, Download, Printer } from 'lucide-react';
import { useState } from 'react';
import { EVIDENCE_COLUMNS, type EvidenceColumn } from '../../lib/core/timing/statistics/evidence.ts';
import { t } from '../../lib/i18n/t.ts';
import { saveFile } from '../../lib/panel/desk/save-file.ts';
import { setGoal } from '../../lib/panel/desk/statistics/retention.ts';
import {
  useRecords,
  useShopHours,
  useShopName,
  useStatistics,
  useStatisticsSettings,
} from '../../lib/panel/desk/statistics/use-statistics.ts';
import { useLocks } from '../../lib/panel/use-policy.ts';
import { useSites } from '../../lib/panel/use-sites.ts';
import { useToday } from '../../lib/panel/use-today.ts';
import { labelIn } from '../panel/site-name.ts';
import { CompanyLock } from '../settings/company-lock.tsx';
import { tellChange } from '../settings/tell-change.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Notice } from '../ui/notice.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { useToast } from '../ui/toast.tsx';
import { HandOverCard } from './hand-over-card.tsx';
import { TodayBudget } from './key-figures.tsx';
import { PeriodChoice } from './period-choice.tsx';
import { Report } from './report.tsx';
import { Retention } from './retention.tsx';
import { showDay, showGoal } from './show-figures.ts';
import { usePeriod } from './use-period.ts';

/** Per mille. */
const GOALS = [800, 850, 900, 950, 980, 990];

/** How quickly the shop answers: for today, for the owner's month, and for whom the next shift takes over. */
export function StatisticsSection() {
  const [view, setView] = useState<'figures' | 'handOver'>('figures');
  return (
    <div className="flex flex-col gap-4">
      <fieldset className="flex gap-2 print:hidden">
        <legend className="sr-only">{t('statistics.view.label')}</legend>
        <Choice on={view === 'figures'} onClick={() => setView('figures')}>
          {t('statistics.view.figures')}
        </Choice>
        <Choice on={view === 'handOver'} onClick={() => setView('handOver')}>
          {t('statistics.view.handOver')}
        </Choice>
      </fieldset>
      {view === 'figures' ? <FiguresView /> : <HandOverCard />}
    </div>
  );
}

function FiguresView() {
  const hours = useShopHours();
  const { goalPermille, keepDays } = useStatisticsSettings();
  const period = usePeriod(hours);
  const records = useRecords();
  const { statistics, failure, isReading } = useStatistics(records, period.span, hours);
  const siteLabel = labelIn(useSites());
  const shop = useShopName();
  const today = useToday();
  const toast = useToast();
  const isGoalLocked = useLocks().statistics.goalPermille !== undefined;
  const { dates, span } = period;
  const isEmpty =
    statistics?.total.waits === 0 &&
    statistics.blind.reasons.length === 0 &&
    Object.values(statistics.keptOut).every((n) => n === 0);
  const exportCsv = () =>
    tellChange(toast, async () => {
      const file = await records().ask('evidence', { span, hours, headings: evidenceHeadings() });
      saveFile(file, `qinda-${dates.first}-${dates.last}.csv`);
      return { text: t('statistics.evidence.saved') };
    });
  return (
    <>
      <TodayBudget today={today} />
      <PeriodChoice period={period} />
      <div className="flex flex-wrap items-end gap-2 print:hidden">
        <CompanyLock on={isGoalLocked}>
          <SelectField
            label={t('statistics.goal')}
            className="w-32"
            value={String(goalPermille)}
            options={[...new Set([...GOALS, goalPermille])].map((goal) => ({
              value: String(goal),
              label: `≥ ${showGoal(goal)}`,
            }))}
            onChange={(goal) => void setGoal(Number(goal))}
          />
        </CompanyLock>
        <Button onClick={() => print()} disabled={!statistics || isEmpty}>
          <Printer size={16} aria-hidden />
          {t('statistics.print')}
        </Button>
        <Button onClick={() => void exportCsv()}>
          <Download size={16} aria-hidden />
          {t('statistics.evidence.export')}
        </Button>
        <p role="status" className="min-h-8 text-sm leading-8 text-muted">
          {isReading && t('statistics.reading')}
        </p>
      </div>
      {failure && <Notice tone="bad" title={t('statistics.failed', { reason: failure })} />}
      {isEmpty && (
        <EmptyState icon={ChartColumn} title={t('statistics.empty')}>
          {t('statistics.emptyHelp')}
        </EmptyState>
      )}
      {statistics && !isEmpty && (
        <Report
          {...{ statistics, hours, goalPermille, siteLabel }}
          title={[
            shop,
            t('statistics.reportTitle', {
              first: showDay(span.first, 'long'),
              last: showDay(span.last, 'long'),
            }),
          ]
            .filter(Boolean)
            .join(' · ')}
        />
      )}
      <Retention keepDays={keepDays} />
    </>
  );
}

const evidenceHeadings = (): Record<EvidenceColumn, string> => {
  const names = EVIDENCE_COLUMNS.map((column) => [column, t(`statistics.column.${column}`)]);
  return Object.fromEntries(names);
};
