import type { BuyerMemory } from '../../lib/core/knowledge/buyer-memory.ts';
import { t } from '../../lib/i18n/t.ts';

/** A day in the user's language; with its year when that is not the year of `now`. Both in ms since the epoch. */
export function dayText(at: number, now: number): string {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  const year = sameYear ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(t('panel.lang'), { month: 'short', day: 'numeric', ...year }).format(at);
}

/** How often a buyer came and when they were here last; for a first visit, that it is one. */
export function visitText({ visits, previousSeenAt }: BuyerMemory, now: number): string {
  return previousSeenAt === null
    ? t('memory.firstVisit')
    : t('memory.visitLast', { n: visits, day: dayText(previousSeenAt, now) });
}
