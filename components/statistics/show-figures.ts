import { t } from '../../lib/i18n/t.ts';

const lang = () => t('statistics.lang');

/** A share in per cent. Cut off, not rounded up: 89.96 % is not the 90 % that was promised. */
export function showShare(part: number, all: number): string {
  if (all === 0) return '–';
  return showPercent(Math.floor((part * 1000) / all) / 10);
}

/** A goal given per mille. */
export const showGoal = (permille: number): string => showPercent(permille / 10);

export const showPercent = (percent: number): string => t('statistics.percent', { n: showNumber(percent) });

export const showNumber = (n: number): string => n.toLocaleString(lang(), { maximumFractionDigits: 1 });

/** How long something took: in seconds, from a minute and a half on in minutes, from two hours on in hours. */
export function showTime(ms: number | null, unitDisplay: 'short' | 'narrow' = 'short'): string {
  if (ms === null) return '–';
  const [amount, unit] =
    ms < 90_000 ? [ms / 1000, 'second'] : ms < 7_200_000 ? [ms / 60_000, 'minute'] : [ms / 3_600_000, 'hour'];
  return new Intl.NumberFormat(lang(), {
    ...{ style: 'unit', unit, unitDisplay, maximumFractionDigits: 1 },
  }).format(amount);
}

/** A day that the calendar counts, short or with its year. */
export function showDay(day: number, look: 'short' | 'long' = 'short'): string {
  return new Date(day * 86_400_000).toLocaleDateString(lang(), {
    ...(look === 'long' ? { dateStyle: 'medium' } : { month: 'numeric', day: 'numeric' }),
    timeZone: 'UTC',
  });
}

/** A moment by the clock of the shop. */
export function showMoment(at: number, timezone: string, withDay = true): string {
  return new Date(at).toLocaleString(lang(), {
    ...(withDay && { month: 'numeric', day: 'numeric' }),
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: timezone || undefined },
  });
}

/** The hour of a day as a clock shows it. */
export const showHour = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
