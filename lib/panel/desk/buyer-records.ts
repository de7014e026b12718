import { useLiveQuery } from 'dexie-react-hooks';
import { hasKept } from '../../core/knowledge/buyer-memory.ts';
import { MEMORY_DAYS, type MemoryDays } from '../../core/knowledge/memory-days.ts';
import { dayOf } from '../../core/knowledge/validity.ts';
import { bringBack, countExpired, forgetBuyers, forgetExpired, listBuyers } from '../../data/buyers.ts';
import { readMemoryDays, setMemoryDays } from '../../data/memory-days.ts';
import { saveFile } from './save-file.ts';

export { MEMORY_DAYS, type MemoryDays };

/** How many buyers are remembered, and of how many of them the agent kept something; undefined until counted. */
export function useBuyerCount(): { all: number; noted: number } | undefined {
  return useLiveQuery(async () => {
    const buyers = await listBuyers(await readMemoryDays());
    return { all: buyers.length, noted: buyers.filter(hasKept).length };
  });
}

/** Forgets all buyers; gives back how to undo it. */
export async function forgetAllBuyers(): Promise<() => Promise<void>> {
  const gone = await forgetBuyers('all');
  return () => bringBack(gone);
}

/** How many buyers would be forgotten now if they were remembered for `days`. */
export function countTooOld(days: MemoryDays): Promise<number> {
  return countExpired(Date.now(), days);
}

/** Changes for how long buyers are remembered; who has been away for longer is forgotten now. */
export async function rememberFor(days: MemoryDays): Promise<void> {
  await setMemoryDays(days);
  await forgetExpired(Date.now(), days);
}

/** Hands the user everything that is remembered of buyers, as a file. */
export async function downloadBuyers(): Promise<void> {
  const buyers = await listBuyers(await readMemoryDays());
  const date = dayOf(Date.now());
  saveFile(
    `${JSON.stringify({ format: 'qinda-buyers', version: 1, buyers }, null, 1)}\n`,
    `qinda-buyers-${date}.json`,
  );
}
