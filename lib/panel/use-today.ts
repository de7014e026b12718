import { useLiveQuery } from 'dexie-react-hooks';
import { countWaits } from '../data/waits.ts';

/** What the clock recorded since midnight; undefined until it has been read. */
export function useToday(): { answered: number; inTime: number } | undefined {
  return useLiveQuery(() => countWaits(new Date().setHours(0, 0, 0, 0)));
}
