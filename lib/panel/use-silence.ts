import { keepSilentUntil, watchSilentUntil } from '../data/silence.ts';
import { useWatched } from './use-watched.ts';

export { keepSilentUntil };

/** Until when nothing disturbs, ms since the epoch; 0: it may. */
export const useSilentUntil = () => useWatched(watchSilentUntil, 0);
