import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { database } from '../../../lib/data/database.ts';
import { listRevisions, revertRevision, rollBack } from '../../../lib/data/revisions.ts';
import { newSubscription } from '../../../lib/data/share/subscriptions.ts';
import { takeArrival } from '../../../lib/data/share/take-arrival.ts';
import { samplePhrase } from '../sample-phrase.ts';

const address = 'https://files.example.com/t.json';
const subscription = async () => (await database.subscriptions.get(address)) ?? {};
const texts = async () => (await database.phrases.toArray()).map(({ text }) => text);

/** A revision of the team's library arrives and is taken; gives the revision of ours that it makes. */
async function update(revision: number): Promise<number> {
  const phrases = [samplePhrase({ id: 'a', text: `words of ${revision}` })];
  await database.arrivals.put({
    ...{ address, at: revision, name: 'Team', language: 'zh-CN', revision, publisher: '', phrases },
    ...{ key: null, nextKey: null },
  });
  return (await takeArrival(address, revision))?.revision ?? -1;
}

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  const fresh = newSubscription(address, 1);
  await database.subscriptions.put({ ...fresh, source: 'Team', automatic: true, etag: '"x"' });
});

it('an update that is taken back is offered again, and comes only after a yes', async () => {
  await update(3);
  const id = await update(4);
  await revertRevision(id, 5, 'undo');
  expect(await texts()).toEqual(['words of 3']);
  expect(await subscription()).toMatchObject({ takenRevision: 3, automatic: false, etag: '' });
});

it('a library rolled back over several updates knows what it holds, and so does the way forward again', async () => {
  await update(3);
  const id = await update(4);
  await update(5);
  await rollBack(id, 6);
  expect(await texts()).toEqual(['words of 3']);
  expect(await subscription()).toMatchObject({ takenRevision: 3 });
  const [rollback] = await listRevisions();
  await rollBack(rollback?.id ?? -1, 7);
  expect(await texts()).toEqual(['words of 5']);
  expect(await subscription()).toMatchObject({ takenRevision: 5 });
});

it('a first update that is taken back leaves a subscription that has taken nothing', async () => {
  await revertRevision(await update(3), 4, 'undo');
  expect(await texts()).toEqual([]);
  expect(await subscription()).toMatchObject({ takenRevision: null });
});

it('taking back what has nothing to do with it leaves the subscription alone', async () => {
  const before = await update(3);
  await database.phrases.update('Team/zh-CN/a', { hidden: true });
  expect(await rollBack(before + 1, 4)).toBeNull();
  expect(await subscription()).toMatchObject({ takenRevision: 3, automatic: true });
});
