import {
  type BuyerMemory,
  type BuyerVisits,
  hasKept,
  type KeptOfBuyer,
  NOTHING_KEPT,
} from '../core/knowledge/buyer-memory.ts';
import type { MemoryDays } from '../core/knowledge/memory-days.ts';
import type { StoredVisits } from '../core/knowledge/visits.ts';
import { database } from './database.ts';
import { forgotten } from './forgotten-buyers.ts';
import { forgetAt, forgetBefore } from './memory-days.ts';
import type { StoredBuyer } from './rows.ts';

/** What was forgotten of buyers, to bring it back. */
export interface Forgotten {
  visits: StoredVisits[];
  buyers: StoredBuyer[];
}

function join(visits: StoredVisits | undefined, kept: StoredBuyer | undefined, days: MemoryDays) {
  const known = visits ?? kept;
  if (!known) return null;
  // Nobody saw a message of theirs: all that is known is when the agent wrote something down.
  const { changedAt = 0 } = kept ?? {};
  const times: Omit<BuyerVisits, 'site' | 'shop'> = visits ?? {
    ...{ chatId: '', firstSeenAt: changedAt, lastSeenAt: changedAt },
    ...{ visits: 1, visitStartedAt: changedAt, previousSeenAt: null },
  };
  const { name, note, tags, tastes, troubles, doNotAsk, vip, types } = kept ?? NOTHING_KEPT;
  const { chatId, firstSeenAt, lastSeenAt, visits: count, visitStartedAt, previousSeenAt } = times;
  const memory: BuyerMemory = {
    ...{ key: known.key, site: known.site, shop: known.shop, chatId, firstSeenAt, lastSeenAt },
    ...{ visits: count, visitStartedAt, previousSeenAt, forgetAt: forgetAt(lastSeenAt, days) },
    ...{ name, note, tags, tastes, troubles, doNotAsk, vip, types },
  };
  return memory;
}

/** What is remembered of a buyer (by `buyerKey`) at `now`, ms since the epoch; null: nothing, or nothing any more. */
export async function readBuyer(key: string, days: MemoryDays, now: number): Promise<BuyerMemory | null> {
  const [visits, kept] = await Promise.all([database.visits.get(key), database.buyers.get(key)]);
  const memory = join(visits, kept, days);
  return memory && memory.forgetAt > now ? memory : null;
}

/** Everybody who is remembered, the last seen first. */
export async function listBuyers(days: MemoryDays): Promise<BuyerMemory[]> {
  const [visits, buyers] = await Promise.all([database.visits.toArray(), database.buyers.toArray()]);
  const byKey = new Map(buyers.map((kept) => [kept.key, kept]));
  const seen = new Set(visits.map(({ key }) => key));
  return [
    ...visits.map((one) => join(one, byKey.get(one.key), days)),
    ...buyers.filter(({ key }) => !seen.has(key)).map((kept) => join(undefined, kept, days)),
  ]
    .filter((memory) => memory !== null)
    .sort((a, b) => b.lastSeenAt - a.lastSeenAt);
}

/**
 * Keeps what the agent says of a buyer, beside what is kept already. When nothing is left that is worth keeping, the
 * name goes too.
 */
export async function keepOfBuyer(
  { key, site, shop }: Pick<StoredBuyer, 'key' | 'site' | 'shop'>,
  changes: Partial<KeptOfBuyer>,
  now: number,
): Promise<void> {
  await database.transaction('rw', database.buyers, async () => {
    const before = await database.buyers.get(key);
    const next = { ...NOTHING_KEPT, ...before, ...changes, key, site, shop, changedAt: now };
    await (hasKept(next) ? database.buyers.put(next) : database.buyers.delete(key));
  });
}

/** Forgets these buyers, or all; what was forgotten is given back for {@link bringBack}. */
export async function forgetBuyers(keys: readonly string[] | 'all'): Promise<Forgotten> {
  const gone = await database.transaction('rw', database.visits, database.buyers, async () => {
    const of = async <T extends { key: string }>(rows: Promise<T[]>) =>
      (await rows).filter(({ key }) => keys === 'all' || keys.includes(key));
    const visits = await of(database.visits.toArray());
    const buyers = await of(database.buyers.toArray());
    await database.visits.bulkDelete(visits.map(({ key }) => key));
    await database.buyers.bulkDelete(buyers.map(({ key }) => key));
    return { visits, buyers };
  });
  const marks = Object.fromEntries(
    gone.visits.map(({ key, turnId, lastSeenAt }) => [key, { turnId, lastSeenAt }]),
  );
  await forgotten.setValue({ ...(await forgotten.getValue()), ...marks });
  return gone;
}

/** Takes back {@link forgetBuyers}; who came again meanwhile keeps the newer time. */
export async function bringBack({ visits, buyers }: Forgotten): Promise<void> {
  await database.transaction('rw', database.visits, database.buyers, async () => {
    for (const old of visits) {
      const since = await database.visits.get(old.key);
      await database.visits.put(since ? { ...old, lastSeenAt: since.lastSeenAt, turnId: since.turnId } : old);
    }
    await database.buyers.bulkPut(buyers);
  });
}

/** How many buyers would be forgotten at `now` if they were kept for `days`. */
export async function countExpired(now: number, days: MemoryDays): Promise<number> {
  return (await expiredKeys(now, days)).length;
}

/** Forgets everybody who has not come for too long; for the worker, and for an owner who shortened the time. */
export async function forgetExpired(now: number, days: MemoryDays): Promise<void> {
  const keys = await expiredKeys(now, days);
  await database.visits.bulkDelete(keys);
  await database.buyers.bulkDelete(keys);
}

async function expiredKeys(now: number, days: MemoryDays): Promise<string[]> {
  const limit = forgetBefore(now, days);
  const gone = await database.visits.where('lastSeenAt').belowOrEqual(limit).primaryKeys();
  const stale = await database.buyers.where('changedAt').belowOrEqual(limit).primaryKeys();
  const there = await database.visits.bulkGet(stale);
  return [...new Set([...gone, ...stale.filter((_, at) => there[at] === undefined)])];
}

/** The shops whose buyers were seen, each once. */
export async function listShops(): Promise<{ site: string; shop: string }[]> {
  const shops = (await database.visits.orderBy('[site+shop]').uniqueKeys()) as unknown as [string, string][];
  return shops.map(([site, shop]) => ({ site, shop }));
}
