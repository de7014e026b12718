import { t } from '../../lib/i18n/t.ts';

/** A day as people write it, `22 Nov` or `11月22日`; `at` in ms since the epoch. */
export function showDay(at: number): string {
  return new Intl.DateTimeFormat(t('options.lang'), { day: 'numeric', month: 'short' }).format(at);
}
