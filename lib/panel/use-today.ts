import { useLiveQuery } from 'dexie-react-hooks';
import { countAnswered } from '../data/waits.ts';

/** What the clock recorded since midnight; undefined until it has been read. */
export function useToday(): { answered: number; inTime: number } | undefined {
  return useLiveQuery(() => countAnswered(new Date().setHours(0, 0, 0, 0)));
}
