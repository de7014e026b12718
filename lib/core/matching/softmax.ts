/** Features of a text have the length 1; this makes room for scores that differ. Used alike in training and in ranking. */
export const SHARPNESS = 3;

/** Raises e to each score less the largest, in place, and returns the sum: divided by it, the scores are shares of 1. */
export function raiseAll(scores: Float64Array): number {
  let best = -Infinity;
  for (let k = 0; k < scores.length; k++) if ((scores[k] as number) > best) best = scores[k] as number;
  let sum = 0;
  for (let k = 0; k < scores.length; k++) {
    const raised = Math.exp((scores[k] as number) - best);
    scores[k] = raised;
    sum += raised;
  }
  return sum;
}
