/** Longest wait for a frame; in a hidden page none comes. */
const FRAME_PATIENCE_MS = 100;

/** Lets the page react: its frame, and what it put off until after that. */
export function reaction(): Promise<void> {
  return new Promise((resolve) => {
    const patience = setTimeout(resolve, FRAME_PATIENCE_MS);
    requestAnimationFrame(() => {
      clearTimeout(patience);
      setTimeout(resolve);
    });
  });
}

/** Lets the page react until `isSo`, or until `patienceMs` have passed; at least once. */
export async function reactions(patienceMs: number, isSo: () => boolean = () => false): Promise<void> {
  const end = performance.now() + patienceMs;
  do await reaction();
  while (!isSo() && performance.now() < end);
}
