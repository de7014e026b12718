/**
 * The first `count` of `items` under `compare`, in order. One walk without sorting everything: a library has a hundred
 * thousand phrases, and five are shown.
 */
export function pickBest<T>(items: readonly T[], count: number, compare: (a: T, b: T) => number): T[] {
  if (items.length <= count * 4) return items.toSorted(compare).slice(0, count);
  const best: T[] = [];
  for (const item of items) {
    const last = best[count - 1];
    if (last !== undefined && compare(item, last) > 0) continue;
    let place = best.length;
    while (place > 0 && compare(item, best[place - 1] as T) < 0) place--;
    best.splice(place, 0, item);
    if (best.length > count) best.pop();
  }
  return best;
}
