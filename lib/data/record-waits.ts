import { storage } from 'wxt/utils/storage';
import { isFull } from '../core/is-full.ts';
import type { FinishedWait } from '../core/timing/clock-state.ts';
import { isOf, withoutName } from '../core/timing/nameless.ts';
import { database } from './database.ts';

/** Pages may name two messages alike that are far apart; two records of one wait are not, ms. */
const SAME_MS = 10 * 60_000;

/** So far a dated wait may be off beyond what it says itself, ms. */
const SLACK_MS = 1000;

/** Finished while the disk was full: of this browser's run, as they will stand on record. */
const held = storage.defineItem<FinishedWait[]>('session:heldWaits', { fallback: [] });

const isUnseen = ({ excluded, answeredAt }: FinishedWait) => excluded === 'gap' && answeredAt === null;

/** A round whose answer was not seen and has come to light since: the measured wait takes the place of its record. */
async function takePlace({ site, shop, chatId, startedAt, endedAt, blindMs }: FinishedWait): Promise<void> {
  const slack = blindMs + SLACK_MS;
  const offBy = (one: FinishedWait) => Math.abs(one.startedAt - startedAt);
  const isSameRound = (one: FinishedWait) =>
    one.site === site &&
    isOf(one, chatId) &&
    (one.shop === shop || one.shop === '' || shop === '') &&
    isUnseen(one);
  const [nearest, ...others] = (
    await database.waits
      .where('startedAt')
      .between(startedAt - slack, endedAt + blindMs)
      .filter(isSameRound)
      .toArray()
  ).sort((one, other) => offBy(one) - offBy(other));
  // The list may have told of it more than once, when somebody read it elsewhere and did not answer.
  const inside = others.filter((one) => one.startedAt >= startedAt && one.endedAt <= endedAt);
  if (nearest) await database.waits.bulkDelete([nearest, ...inside].map(({ id }) => id));
}

/**
 * Records finished waits; each is recorded once, however often it is worked out. Where the id of a conversation is among
 * `names`, a fingerprint takes its place. Where the disk is full they wait in memory for the next call.
 */
export async function recordWaits(waits: readonly FinishedWait[], names: ReadonlySet<string>): Promise<void> {
  const before = await held.getValue();
  if (before.length + waits.length === 0) return;
  try {
    await write([...before, ...waits], names);
  } catch (error) {
    if (!isFull(error)) throw error;
    const nameless = waits.map((wait) => (names.has(wait.chatId) ? withoutName(wait) : wait));
    if (nameless.length > 0) await held.setValue([...before, ...nameless]);
    return;
  }
  if (before.length > 0) await held.setValue([]);
}

async function write(waits: readonly FinishedWait[], names: ReadonlySet<string>): Promise<void> {
  await database.transaction('rw', database.waits, async () => {
    for (const shown of waits) {
      const wait = names.has(shown.chatId) ? withoutName(shown) : shown;
      const alike = await database.waits.where('key').equals(wait.key).toArray();
      const same = alike.find(({ startedAt }) => Math.abs(startedAt - wait.startedAt) < SAME_MS);
      if (!same) await database.waits.add({ ...wait });
      if (wait.answeredAt === null) continue;
      if (same && isUnseen(same)) await database.waits.put({ ...wait, id: same.id });
      else await takePlace(shown);
    }
  });
}

/** Deletes the record of response times, for good. */
export async function deleteWaits(): Promise<void> {
  await database.waits.clear();
  await held.setValue([]);
}
