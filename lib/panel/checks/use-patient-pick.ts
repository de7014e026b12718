import { useEffect, useState } from 'react';

/** A panel that has just been opened loads what the checks need; a pick waits no longer for that, ms. */
const LOADING_MS = 2000;

/**
 * Takes a pick: `judge` gets it at once when there is what to judge it by, else as soon as there is, and after two seconds
 * whatever there is. Of picks made meanwhile the last one counts.
 */
export function usePatientPick<T extends object>(
  isReady: boolean,
  judge: (picked: T) => void,
): (picked: T) => void {
  const [waiting, setWaiting] = useState<T | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: judged once, by what is known then
  useEffect(() => {
    if (!waiting) return;
    const go = () => {
      setWaiting(null);
      judge(waiting);
    };
    const timer = setTimeout(go, isReady ? 0 : LOADING_MS);
    return () => clearTimeout(timer);
  }, [waiting, isReady]);
  return isReady ? judge : setWaiting;
}
