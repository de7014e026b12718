/** A window that is not drawn paints nothing: nobody waits longer than this for it, ms. */
const LONGEST_MS = 250;

/** Runs `run` once after the next paint, or when there has been none for a while; returns what calls it off. */
export function afterPaint(run: () => void): () => void {
  // The frame callback runs before the paint, a timer set by it after.
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = setTimeout(run);
  });
  let timer = setTimeout(() => {
    cancelAnimationFrame(frame);
    run();
  }, LONGEST_MS);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
