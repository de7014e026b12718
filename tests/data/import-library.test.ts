import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { LANGS, type Phrase, PURPOSES, STAGES } from '../../lib/core/knowledge/phrase.ts';
import type { StoredPhrase } from '../../lib/core/knowledge/stored-phrase.ts';
import { type Library, readLibrary } from '../../lib/core/library/read-library.ts';
import { database } from '../../lib/data/database.ts';
import { exportOwn } from '../../lib/data/export-library.ts';
import { importLibrary, previewImport, undoImport } from '../../lib/data/import-library.ts';
import { hidePhrase, listPhrases, loadPacks, removePhrase, savePhrase } from '../../lib/data/phrases.ts';
import { isSamePhrase, toPhrase } from '../../lib/data/stored-phrase.ts';
import { writeOldBackup } from './old-backup.ts';
import { samplePhrase } from './sample-phrase.ts';

const header = { name: 'Shop', language: 'zh-CN' } as const;

const library = (...phrases: Parameters<typeof samplePhrase>[0][]): Library => ({
  ...header,
  revision: 1,
  phrases: phrases.map(samplePhrase),
});

function read(json: string): Library {
  const result = readLibrary(json);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.library;
}

async function get(key: string) {
  const phrase = await database.phrases.get(key);
  if (!phrase) throw new Error(`${key} is not there`);
  return phrase;
}

const clear = () => Promise.all(database.tables.map((table) => table.clear()));
beforeEach(clear);

test('the preview counts what the import then does', async () => {
  const before = { ...library({ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }) };
  await importLibrary(before, 1);
  await savePhrase(samplePhrase({ id: 'c', text: 'mine' }), await get('Shop/zh-CN/c'), 2);
  const next = library({ id: 'a' }, { id: 'b', text: 'new' }, { id: 'c', text: 'new' }, { id: 'e' });
  const expected = { added: 1, changed: 1, same: 1, removed: 1, left: 1 };
  expect(await previewImport(next, 3)).toEqual(expected);
  expect((await importLibrary(next, 3)).counts).toEqual(expected);
  expect((await listPhrases()).map(({ id, text }) => [id, text])).toEqual([
    ['a', '今天{courier}发出'],
    ['b', 'new'],
    ['c', 'mine'],
    ['e', '今天{courier}发出'],
  ]);
});

test('undo makes the base what it was, byte for byte', async () => {
  await importLibrary(library({ id: 'a' }, { id: 'gone' }), 1);
  await savePhrase(samplePhrase({ id: 'own' }), null, 1);
  await hidePhrase('Shop/zh-CN/a');
  const before = await listPhrases();
  const { undo } = await importLibrary(library({ id: 'a', text: 'new' }, { id: 'n' }), 2);
  expect(await listPhrases()).not.toEqual(before);
  await undoImport(undo);
  expect(await listPhrases()).toEqual(before);
});

test('when one write fails, nothing of the import is in the base', async () => {
  await importLibrary(library({ id: 'a' }, { id: 'old' }), 1);
  const before = await listPhrases();
  const put = vi.spyOn(database.phrases, 'bulkPut').mockRejectedValueOnce(new Error('disk full'));
  await expect(importLibrary(library({ id: 'a', text: 'x' }, { id: 'n' }), 2)).rejects.toThrow('disk full');
  put.mockRestore();
  expect(await listPhrases()).toEqual(before);
});

test('a library takes nothing from another one with a similar name or the same ids', async () => {
  await importLibrary({ ...library({ id: 'zh-CN/x', lang: 'en' }), name: 'A' }, 1);
  await importLibrary({ ...library({ id: 'x' }), name: 'A/en' }, 1);
  await importLibrary({ ...library({ id: 'x' }), name: 'B' }, 1);
  expect((await listPhrases()).map(({ source, id }) => `${source} ${id}`).sort()).toEqual([
    'A zh-CN/x',
    'A/en x',
    'B x',
  ]);
});

test('a backup does not put an old stock wording over a newer pack, nor bring back what the pack dropped', async () => {
  const stock = (revision: number, text: string) =>
    loadPacks([{ lang: 'zh-CN', revision, phrases: [samplePhrase({ id: 'a', text })] }], revision);
  await stock(1, 'old words');
  const backup = writeOldBackup(await listPhrases(), header);
  await stock(2, 'new words');
  expect((await importLibrary(read(backup), 3)).counts).toMatchObject({ left: 1, added: 0, changed: 0 });
  expect(await get('pack/zh-CN/a')).toMatchObject({ text: 'new words' });
});

const text = (max: number) => fc.string({ unit: 'grapheme', minLength: 1, maxLength: max });
const trimmed = (max: number) =>
  text(max)
    .map((words) => words.trim())
    .filter((words) => words !== '');
const phrase: fc.Arbitrary<Phrase> = fc
  .record({
    id: trimmed(12),
    title: trimmed(20),
    text: trimmed(60),
    group: fc.string({ maxLength: 9 }),
    shortcut: fc.string({ maxLength: 5 }),
    tags: fc.array(text(5), { maxLength: 3 }),
    asks: fc.array(text(20), { maxLength: 4 }),
    variants: fc.array(text(20), { maxLength: 2 }),
    stage: fc.option(fc.constantFrom(...STAGES), { nil: undefined }),
    purpose: fc.constantFrom(...PURPOSES),
    lang: fc.constantFrom(...LANGS),
  })
  .map(({ stage, ...rest }) => samplePhrase(stage ? { ...rest, stage } : rest));
const phrases = fc.uniqueArray(phrase, { maxLength: 8, selector: ({ lang, id }) => `${lang}/${id}` });

const bare = (stored: StoredPhrase[]) => stored.map(({ updatedAt, place, ...rest }) => rest);

test('exporting the own phrases and reading the file gives the same phrases', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(phrase, { minLength: 1, maxLength: 8, selector: ({ lang, id }) => `${lang}/${id}` }),
      async (own) => {
        await clear();
        for (const one of own) await savePhrase(one, null, 1);
        const stored = await listPhrases();
        const shared = read(exportOwn(stored, header));
        expect(shared.phrases).toEqual(stored.map(toPhrase));
        expect(own.every((one) => shared.phrases.some((other) => isSamePhrase(one, other)))).toBe(true);
      },
    ),
    { numRuns: 30 },
  );
});

test('a backup imported into a fresh base gives the whole base back', async () => {
  await fc.assert(
    fc.asyncProperty(phrases, phrases, phrases, fc.nat(), async (built, own, shared, pick) => {
      await clear();
      const packs = (['zh-CN', 'en'] as const).map((lang) => ({
        lang,
        revision: 1,
        phrases: built.filter((one) => one.lang === lang),
      }));
      await loadPacks(packs, 1);
      for (const one of own) await savePhrase(one, null, 1);
      if (shared.length) await importLibrary({ ...header, revision: 1, phrases: shared }, 1);
      const some = (await listPhrases()).filter((_, index) => (index + pick) % 3 === 0);
      for (const one of some) await savePhrase({ ...one, text: 'edited' }, one, 2);
      for (const one of some.slice(1)) await hidePhrase(one.key);
      const before = await listPhrases();
      if (before.length === 0) return;
      const backup = writeOldBackup(before, header);
      await clear();
      await loadPacks(packs, 3);
      await importLibrary(read(backup), 4);
      expect(bare(await listPhrases())).toEqual(bare(before));
    }),
    { numRuns: 20 },
  );
}, 30_000);

test('importing a backup where nothing happened since changes nothing', async () => {
  await importLibrary(library({ id: 'a' }), 1);
  await savePhrase(samplePhrase({ id: 'o' }), null, 1);
  const backup = writeOldBackup(await listPhrases(), header);
  await removePhrase('own/zh-CN/o');
  expect(await previewImport(read(backup), 2)).toMatchObject({ added: 1, same: 1, changed: 0, removed: 0 });
  await importLibrary(read(backup), 2);
  expect(await previewImport(read(backup), 3)).toEqual({
    added: 0,
    changed: 0,
    same: 2,
    removed: 0,
    left: 0,
  });
});
