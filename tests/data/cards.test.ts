import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Card } from '../../lib/core/knowledge/card.ts';
import { mergeCards } from '../../lib/core/knowledge/merge-cards.ts';
import {
  deleteCard,
  keepCard,
  listStoredCards,
  putBackCard,
  restoreCard,
  saveCard,
  setCardHidden,
} from '../../lib/data/cards.ts';
import { database } from '../../lib/data/database.ts';
import { sampleCard } from './sample-card.ts';

const first = [sampleCard({ id: 'D1', line: 'first' }), sampleCard({ id: 'D2', line: 'second' })];
const updated = [sampleCard({ id: 'D1', line: 'better' }), sampleCard({ id: 'D2', line: 'second' })];

const known = async (builtIn: Card[], lang: 'en' | 'zh-CN' = 'en') =>
  mergeCards(builtIn, await listStoredCards(lang));
const lines = async (builtIn: Card[]) => (await known(builtIn)).map(({ card }) => card.line);
const find = async (id: string, builtIn: Card[] = first) =>
  (await known(builtIn)).find(({ card }) => card.id === id);

const D1 = { lang: 'en', id: 'D1' } as const;

beforeEach(() => database.cards.clear());
afterAll(() => database.close());

test('untouched, the cards are those of the pack, whatever it says now', async () => {
  expect(await lines(first)).toEqual(['first', 'second']);
  expect(await lines(updated)).toEqual(['better', 'second']);
});

test('an edit stands in the place of the built-in card and survives an update of the pack', async () => {
  await saveCard(sampleCard({ id: 'D1', line: 'mine' }), first, 1);
  expect(await lines(updated)).toEqual(['mine', 'second']);
  expect(await find('D1', updated)).toMatchObject({ origin: 'pack', edited: true });
});

test('an edited card says so when the pack has a newer one, and only then', async () => {
  await saveCard(sampleCard({ id: 'D1', line: 'mine' }), first, 1);
  expect((await find('D1', first))?.newer).toBeNull();
  expect((await find('D1', updated))?.newer?.line).toBe('better');
  await keepCard(D1, updated, 2);
  expect(await find('D1', updated)).toMatchObject({ newer: null, card: { line: 'mine' } });
});

test('an edit made on top of the newer card knows it', async () => {
  await saveCard(sampleCard({ id: 'D1', line: 'mine' }), first, 1);
  await saveCard(sampleCard({ id: 'D1', line: 'mine too' }), updated, 2);
  expect((await find('D1', updated))?.newer).toBeNull();
});

test('an edit that says what the pack says is none', async () => {
  await saveCard(sampleCard({ id: 'D1', line: 'mine' }), first, 1);
  await saveCard(sampleCard({ id: 'D1', line: 'first' }), first, 2);
  expect(await find('D1')).toMatchObject({ edited: false });
  expect(await listStoredCards('en')).toEqual([]);
});

test('restoring brings the built-in words back as they are now, and leaves a hidden card hidden', async () => {
  await saveCard(sampleCard({ id: 'D1', line: 'mine' }), first, 1);
  await setCardHidden(D1, true, 2);
  await restoreCard(D1, 3);
  expect(await find('D1', updated)).toMatchObject({ card: { line: 'better' }, edited: false, hidden: true });
});

test('hiding keeps an edit, and showing again leaves no trace of an untouched card', async () => {
  await saveCard(sampleCard({ id: 'D1', line: 'mine' }), first, 1);
  await setCardHidden(D1, true, 2);
  expect(await find('D1')).toMatchObject({ hidden: true, card: { line: 'mine' } });
  await setCardHidden({ lang: 'en', id: 'D2' }, true, 3);
  await setCardHidden({ lang: 'en', id: 'D2' }, false, 4);
  expect((await listStoredCards('en')).map(({ key }) => key)).toEqual(['en/D1']);
});

test('own cards stand behind the built-in ones, the oldest first, and can be deleted', async () => {
  await saveCard(sampleCard({ id: 'own-b', line: 'older' }), first, 1);
  await saveCard(sampleCard({ id: 'own-a', line: 'younger' }), first, 2);
  await saveCard(sampleCard({ id: 'own-b', line: 'older, edited' }), first, 3);
  expect(await lines(first)).toEqual(['first', 'second', 'older, edited', 'younger']);
  expect(await find('own-b')).toMatchObject({ origin: 'own', edited: false });
  await deleteCard({ lang: 'en', id: 'own-b' }, 4);
  expect(await lines(first)).toEqual(['first', 'second', 'younger']);
});

test('an edited card that the pack drops becomes an own one; a merely hidden one goes', async () => {
  await saveCard(sampleCard({ id: 'D1', line: 'mine' }), first, 1);
  await setCardHidden({ lang: 'en', id: 'D2' }, true, 2);
  expect(await known([])).toMatchObject([{ origin: 'own', card: { line: 'mine' }, newer: null }]);
});

test('the languages do not touch each other', async () => {
  await saveCard(sampleCard({ id: 'D1', lang: 'zh-CN', line: 'other' }), [], 1);
  expect(await lines(first)).toEqual(['first', 'second']);
  expect(await known([], 'zh-CN')).toMatchObject([{ key: 'zh-CN/D1' }]);
});

test('every change can be undone, exactly', async () => {
  const own = sampleCard({ id: 'own-a', line: 'own' });
  const changes = [
    () => saveCard(sampleCard({ id: 'D1', line: 'mine' }), first, 1),
    () => saveCard(own, first, 2),
    () => setCardHidden(D1, true, 3),
    () => keepCard(D1, updated, 4),
    () => restoreCard(D1, 5),
    () => deleteCard(own, 6),
  ];
  for (const change of changes) {
    const before = await database.cards.toArray();
    const undo = await change();
    expect(await database.cards.toArray()).not.toEqual(before);
    await putBackCard(undo);
    expect(await database.cards.toArray()).toEqual(before);
    await change();
  }
});

test('nothing that is no card gets into the base', async () => {
  const wrong = [{ ...sampleCard(), line: 'x'.repeat(81) }, { ...sampleCard(), kind: 'spell' }, null];
  for (const input of wrong) await expect(saveCard(input, first, 1)).rejects.toThrow();
  await expect(
    saveCard({ ...sampleCard({ lang: 'zh-CN' }), line: '字'.repeat(31) }, [], 1),
  ).rejects.toThrow();
  expect(await database.cards.count()).toBe(0);
});

test('a row that is no card any more leaves the built-in one standing', async () => {
  await saveCard(sampleCard({ id: 'D1', line: 'mine' }), first, 1);
  await database.table('cards').update('en/D1', { 'card.kind': 'spell' });
  expect(await lines(first)).toEqual(['first', 'second']);
});

test('a base of before the cards opens, with everything that was in it', async () => {
  database.close();
  await database.delete();
  const old = new Dexie('qinda');
  old.version(1).stores({ phrases: 'key, source, group', packs: 'lang', waits: '++id, answeredAt' });
  await old.table('packs').put({ lang: 'en', revision: 7 });
  await old.table('phrases').put({ key: 'own/en/a', title: 'Mine', text: 'As I say it.' });
  old.close();
  await database.open();
  // What came to phrases later is there as well.
  expect(await database.phrases.toArray()).toMatchObject([{ title: 'Mine', doubts: [] }]);
  expect(await database.packs.toArray()).toEqual([{ lang: 'en', revision: 7 }]);
  await saveCard(sampleCard({ id: 'own-a' }), [], 1);
  expect(await database.cards.count()).toBe(1);
});
