import type { Phrase } from './phrase.ts';

/** The day of a moment (ms since the epoch) where the user is, `2026-11-22`. */
export function dayOf(now: number): string {
  const at = new Date(now);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** Whether a phrase may be offered on `day`; both ends count, a missing one is open. */
export function isValidOn({ validFrom, validUntil }: Pick<Phrase, 'validFrom' | 'validUntil'>, day: string) {
  return (validFrom ?? day) <= day && day <= (validUntil ?? day);
}
