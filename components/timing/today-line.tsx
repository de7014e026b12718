import { memo } from 'react';
import { t } from '../../lib/i18n/t.ts';
import { useToday } from '../../lib/panel/use-today.ts';
import { openPage, optionsPage } from '../../lib/panel/watch-site-access.ts';
import { showGoal } from '../statistics/show-figures.ts';
import { budgetText } from './budget-text.ts';

/** How the day has gone and how many misses it still bears; nothing before the first answer. The way to all figures. */
export const TodayLine = memo(function TodayLine() {
  const today = useToday();
  if (!today?.answered) return null;
  const { answered, inTime, budget, goalPermille } = today;
  const goal = showGoal(goalPermille);
  return (
    <p className="mt-auto px-3 pt-2 text-xs text-muted" data-today>
      <button
        type="button"
        onClick={() => void openPage(optionsPage('#statistics'))}
        className="cursor-pointer text-left hover:text-text hover:underline"
      >
        {t('statistics.today', { answered, inTime, budget: budgetText(budget, goal) })}
      </button>
    </p>
  );
});
