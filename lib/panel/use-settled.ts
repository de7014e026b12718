import { useEffect, useState } from 'react';

/** Who has nothing to show yet waits no longer than this for the rest. */
const LONGEST_MS = 1000;

/**
 * Becomes true once what `isReady` stands for has been painted. What is read after that (the cues alone take a tenth of a
 * second) does not keep the agent from the first suggestion.
 */
export function useSettled(isReady: boolean): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    if (settled) return;
    let timer = setTimeout(() => setSettled(true), LONGEST_MS);
    // The frame callback runs before the paint, a timer set by it after.
    const frame = requestAnimationFrame(() => {
      if (!isReady) return;
      clearTimeout(timer);
      timer = setTimeout(() => setSettled(true));
    });
    return () => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
    };
  }, [isReady, settled]);
  return settled;
}
