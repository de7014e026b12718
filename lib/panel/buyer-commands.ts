import type { KeptOfBuyer } from '../core/knowledge/buyer-memory.ts';
import { bringBack, forgetBuyers, keepOfBuyer } from '../data/buyers.ts';
import type { KnownBuyer } from './use-buyer-memory.ts';

/** Keeps what the agent says of a buyer; with it the name, by which the agent finds the note again. */
export async function keep(buyer: KnownBuyer, changes: Partial<KeptOfBuyer>): Promise<void> {
  const { key, site, shop, name } = buyer;
  if (key === null) return;
  await keepOfBuyer({ key, site, shop }, { ...(name !== '' && { name }), ...changes }, Date.now());
}

/** Forgets a buyer at once; gives back how to undo it. */
export async function forget(key: string): Promise<() => Promise<void>> {
  const gone = await forgetBuyers([key]);
  return () => bringBack(gone);
}
