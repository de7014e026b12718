import { emptyPolicy, type Locks, type Policy } from '../data/policy/policy.ts';
import { watchPolicy } from '../data/policy/read-policy.ts';
import { useWatched } from './use-watched.ts';

export type { Policy };

const NONE = emptyPolicy();

/** What the company says; nothing until it is read. */
export const usePolicy = (): Policy => useWatched(watchPolicy, NONE);

/** The settings that the company decides; none until they are read. */
export const useLocks = (): Locks => usePolicy().locks;
