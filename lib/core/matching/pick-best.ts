/**
 * The first `count` of the positions 0 … `size` − 1 under `compare`, in order. One walk without sorting everything: a library
 * has ten thousand phrases, and five are shown.
 */
export function pickBest(size: number, count: number, compare: (a: number, b: number) => number): number[] {
  if (size <= count * 4)
    return Array.from({ length: size }, (_, at) => at)
      .sort(compare)
      .slice(0, count);
  const best: number[] = [];
  for (let at = 0; at < size; at++) {
    const last = best[count - 1];
    if (last !== undefined && compare(at, last) > 0) continue;
    let place = best.length;
    while (place > 0 && compare(at, best[place - 1] as number) < 0) place--;
    best.splice(place, 0, at);
    if (best.length > count) best.pop();
  }
  return best;
}
