const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['minute', 60_000],
  ['hour', 3_600_000],
  ['day', 86_400_000],
];

/** `at` as one says it: "5 minutes ago", after a month the day. `justNow`: what less than two minutes is called. */
export function showWhen(at: number, now: number, lang: string, justNow: string): string {
  const ago = now - at;
  if (ago < 120_000) return justNow;
  if (ago > 30 * 86_400_000) return new Date(at).toLocaleDateString(lang);
  const [unit, ms] = STEPS.findLast(([, size]) => ago >= size) ?? ['minute', 60_000];
  return new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }).format(-Math.floor(ago / ms), unit);
}
