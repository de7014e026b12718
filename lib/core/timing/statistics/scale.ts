/** Up to so many lines a chart is ruled with. */
const LINES = 5;

/** Where to rule a chart from `from` up to at least `most`: round numbers, the last one its upper end. */
export function ticksUpTo(most: number, from = 0): number[] {
  const span = Math.max(most - from, Number.MIN_VALUE);
  const rough = span / (LINES - 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((it) => it * power >= rough) ?? 10) * power;
  const count = Math.max(1, Math.ceil((most - from) / step));
  return Array.from({ length: count + 1 }, (_, place) => from + place * step);
}

/** Which of `count` columns are named, so that no more than `most` names stand under a chart: evenly, the last one too. */
export function namedColumns(count: number, most: number): Set<number> {
  const step = Math.max(1, Math.ceil(count / most));
  return new Set(
    Array.from({ length: count }, (_, place) => place).filter((place) => (count - 1 - place) % step === 0),
  );
}
