import type { MissBudget } from '../../lib/core/timing/statistics/miss-budget.ts';
import { t } from '../../lib/i18n/t.ts';

/** How many misses the goal still bears, or what it takes to reach it, in words. */
export function budgetText(budget: MissBudget, goal: string): string {
  if (budget.kind === 'spare') {
    const n = budget.misses;
    if (n === 0) return t('statistics.budget.none', { goal });
    return n === 1 ? t('statistics.budget.one', { goal }) : t('statistics.budget.many', { n, goal });
  }
  const n = budget.needed;
  if (n === null) return t('statistics.budget.lost', { goal });
  return n === 1 ? t('statistics.budget.needOne', { goal }) : t('statistics.budget.need', { n, goal });
}
