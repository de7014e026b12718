import { missBudget } from '../../lib/core/timing/statistics/miss-budget.ts';
import type { Statistics } from '../../lib/core/timing/statistics/statistics.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Today } from '../../lib/panel/use-today.ts';
import { budgetText } from '../timing/budget-text.ts';
import { showGoal, showNumber, showShare, showTime } from './show-figures.ts';

/** What today still bears, in words: the one line that an agent looks for. */
export function TodayBudget({ today }: { today: Today | undefined }) {
  if (!today?.answered) return null;
  const { answered, inTime, budget, goalPermille } = today;
  return (
    <p data-budget className="rounded-md bg-surface px-3 py-2 font-medium print:hidden">
      {t('statistics.today', { answered, inTime, budget: budgetText(budget, showGoal(goalPermille)) })}
    </p>
  );
}

/** The figures that a period is judged by. */
export function KeyFigures({ statistics, goalPermille }: { statistics: Statistics; goalPermille: number }) {
  const { total, keptOut } = statistics;
  const { waits, inTime, first, response } = total;
  const kept = Object.values(keptOut).reduce((sum, n) => sum + n, 0);
  const goal = showGoal(goalPermille);
  const tiles = [
    {
      name: t('statistics.inTime'),
      value: showShare(inTime, waits),
      note: t('statistics.inTimeNote', { inTime, waits }),
    },
    {
      name: t('statistics.measure.first'),
      value: showTime(first.median),
      note: t('statistics.spreadNote', {
        average: showTime(first.count ? first.sum / first.count : null),
        p90: showTime(first.p90),
      }),
    },
    {
      name: t('statistics.measure.response'),
      value: showTime(response.median),
      note: t('statistics.spreadNote', {
        average: showTime(response.count ? response.sum / response.count : null),
        p90: showTime(response.p90),
      }),
    },
    {
      name: t('statistics.rounds'),
      value: showNumber(waits),
      note: t('statistics.keptOutNote', { n: kept }),
    },
  ];
  return (
    <div className="flex flex-col gap-2 print:gap-1">
      <dl className="grid grid-cols-2 gap-2 md:grid-cols-4 print:grid-cols-4">
        {tiles.map(({ name, value, note }) => (
          <div
            key={name}
            className="flex flex-col rounded-lg border border-line px-3 py-2 print:px-2 print:py-1"
          >
            <dt className="text-xs text-muted print:text-[9px]">{name}</dt>
            <dd className="text-xl font-semibold tabular-nums print:text-[15px]">{value}</dd>
            <dd className="text-xs text-muted print:text-[8px]">{note}</dd>
          </div>
        ))}
      </dl>
      <p className="text-sm print:text-[10px]">
        {t('statistics.periodBudget', { budget: budgetText(missBudget(inTime, waits, goalPermille), goal) })}
      </p>
    </div>
  );
}
