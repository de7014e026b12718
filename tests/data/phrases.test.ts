import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { removePhrases, removeSource, restoreOriginal, setHidden } from '../../lib/data/change-phrases.ts';
import { database } from '../../lib/data/database.ts';
import { loadPacks, type Pack } from '../../lib/data/load-packs.ts';
import { listPhrases } from '../../lib/data/phrases.ts';
import { revertRevision, step } from '../../lib/data/revisions.ts';
import { type ChangedMeanwhile, savePhrase } from '../../lib/data/save-phrase.ts';
import { samplePhrase } from './sample-phrase.ts';

const pack = (revision: number, ...phrases: Parameters<typeof samplePhrase>[0][]): Pack => ({
  lang: 'zh-CN',
  revision,
  phrases: phrases.map(samplePhrase),
});

const first = pack(1, { id: 'a', text: 'A1' }, { id: 'b', text: 'B1' });
const second = pack(2, { id: 'a', text: 'A2' }, { id: 'b', text: 'B2' }, { id: 'c', text: 'C2' });

const texts = async () => Object.fromEntries((await listPhrases()).map(({ key, text }) => [key, text]));

async function get(key: string) {
  const phrase = await database.phrases.get(key);
  if (!phrase) throw new Error(`${key} is not there`);
  return phrase;
}

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
});

test('a pack is loaded once: what was removed afterwards stays away until its next revision', async () => {
  await loadPacks([first], 1);
  await database.phrases.delete('pack/zh-CN/a');
  await loadPacks([first], 2);
  expect(await texts()).toEqual({ 'pack/zh-CN/b': 'B1' });
  await loadPacks([second], 3);
  expect(await texts()).toEqual({ 'pack/zh-CN/a': 'A2', 'pack/zh-CN/b': 'B2', 'pack/zh-CN/c': 'C2' });
});

test('panel and options loading at the same time neither double nor fail', async () => {
  const english: Pack = {
    lang: 'en',
    revision: 1,
    phrases: [samplePhrase({ id: 'a', lang: 'en', text: 'A' })],
  };
  await Promise.all(Array.from({ length: 5 }, () => loadPacks([first, english], 1)));
  expect(await texts()).toEqual({ 'pack/zh-CN/a': 'A1', 'pack/zh-CN/b': 'B1', 'pack/en/a': 'A' });
});

test("a late second load does not write over the user's edit", async () => {
  await loadPacks([first], 1);
  const loading = loadPacks([second], 2);
  const seen = await get('pack/zh-CN/a');
  // Whoever is asked, because the load came first, says that theirs is to stand.
  await savePhrase(samplePhrase({ id: 'a', text: 'mine' }), seen, 2).catch((error: ChangedMeanwhile) =>
    savePhrase(error.mine, error.current, 2),
  );
  await loading;
  expect((await texts())['pack/zh-CN/a']).toBe('mine');
});

test('an edit survives a pack update; a hidden phrase gets the new words and stays hidden', async () => {
  await loadPacks([first], 1);
  await savePhrase(samplePhrase({ id: 'a', text: 'mine' }), await get('pack/zh-CN/a'), 2);
  await setHidden(['pack/zh-CN/b'], true, 1);
  await loadPacks([second], 3);
  expect(await get('pack/zh-CN/a')).toMatchObject({ text: 'mine', edited: true });
  expect(await get('pack/zh-CN/b')).toMatchObject({ text: 'B2', hidden: true });
});

test('a phrase that a new revision no longer holds goes, unless the user edited it', async () => {
  await loadPacks([second], 1);
  await savePhrase(samplePhrase({ id: 'b', text: 'mine' }), await get('pack/zh-CN/b'), 2);
  await loadPacks([pack(3, { id: 'a', text: 'A3' })], 3);
  expect(await texts()).toEqual({ 'pack/zh-CN/a': 'A3', 'pack/zh-CN/b': 'mine' });
});

test('a pack of one language leaves the other language and other sources alone', async () => {
  await loadPacks(
    [{ lang: 'en', revision: 1, phrases: [samplePhrase({ id: 'x', lang: 'en', text: 'X' })] }],
    1,
  );
  await savePhrase(samplePhrase({ id: 'mine', text: 'M' }), null, 1);
  await loadPacks([first], 1);
  expect(Object.keys(await texts()).sort()).toEqual([
    'own/zh-CN/mine',
    'pack/en/x',
    'pack/zh-CN/a',
    'pack/zh-CN/b',
  ]);
});

test('an own phrase is stored with pinyin initials of its title, and is not called edited', async () => {
  const key = await savePhrase(samplePhrase({ id: 'n', title: '什么时候发货 48h' }), null, 5);
  expect(await get(key)).toMatchObject({ source: 'own', initials: 'smshfh48h', edited: false, updatedAt: 5 });
});

test('editing keeps key, language and hiding of a phrase, whatever the form says', async () => {
  await loadPacks([first], 1);
  await setHidden(['pack/zh-CN/a'], true, 1);
  const key = await savePhrase(
    samplePhrase({ id: 'other', lang: 'en', text: 'mine' }),
    await get('pack/zh-CN/a'),
    2,
  );
  expect(key).toBe('pack/zh-CN/a');
  expect(await get(key)).toMatchObject({ id: 'a', lang: 'zh-CN', hidden: true, edited: true, text: 'mine' });
});

test('the original of an edited built-in phrase comes back, and that can be undone', async () => {
  await loadPacks([first], 1);
  await savePhrase(samplePhrase({ id: 'a', text: 'mine' }), await get('pack/zh-CN/a'), 2);
  const restored = await restoreOriginal('pack/zh-CN/a', [first], 3);
  expect(await get('pack/zh-CN/a')).toMatchObject({ text: 'A1', edited: false });
  await revertRevision(restored?.revision ?? 0, 4, 'undo');
  expect(await get('pack/zh-CN/a')).toMatchObject({ text: 'mine', edited: true });
});

test('where the packs hold no original, nothing is changed', async () => {
  await loadPacks([first], 1);
  expect(await restoreOriginal('pack/zh-CN/zzz', [first], 2)).toBeNull();
  expect(await restoreOriginal('pack/zh-CN/a', [], 2)).toBeNull();
  expect(await texts()).toEqual({ 'pack/zh-CN/a': 'A1', 'pack/zh-CN/b': 'B1' });
});

test('hiding, removing and removing a whole source can each be undone', async () => {
  await loadPacks([first], 1);
  const before = await listPhrases();
  await setHidden(['pack/zh-CN/a'], true, 1);
  await setHidden(['pack/zh-CN/a'], false, 1);
  await removeSource('pack', 2);
  expect(await listPhrases()).toEqual([]);
  await step('undo', 3);
  expect(await listPhrases()).toEqual(before);
});

test('an own phrase is stored with every way to read its title', async () => {
  const key = await savePhrase(samplePhrase({ id: 'again', title: '重新发货 48h，绿色' }), null, 5);
  expect((await get(key))?.sounds).toMatch(/^chong\/zhong xin fa huo 48h lv\/lu se(\/shai)?\n$/);
});

test('built-in phrases cannot be deleted, only hidden; others can, and come back by undo', async () => {
  await loadPacks([first], 1);
  await savePhrase(samplePhrase({ id: 'o' }), null, 1);
  const before = await listPhrases();
  const keys = before.map(({ key }) => key);
  expect((await removePhrases(keys, 2)).changed).toBe(1);
  expect(Object.keys(await texts())).toEqual(['pack/zh-CN/a', 'pack/zh-CN/b']);
  await step('undo', 3);
  expect(await listPhrases()).toEqual(before);
});
