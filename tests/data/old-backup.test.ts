import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { LANGS, type Phrase, PURPOSES, STAGES } from '../../lib/core/knowledge/phrase.ts';
import type { StoredPhrase } from '../../lib/core/knowledge/stored-phrase.ts';
import { planImport } from '../../lib/core/library/plan-import.ts';
import { type Library, readLibrary } from '../../lib/core/library/read-library.ts';
import { writeOwnJson } from '../../lib/core/library/write/write-own-json.ts';
import { applyPlan } from '../../lib/data/apply-plan.ts';
import { removePhrases, setHidden } from '../../lib/data/change-phrases.ts';
import { database } from '../../lib/data/database.ts';
import { loadPacks } from '../../lib/data/load-packs.ts';
import { listPhrases } from '../../lib/data/phrases.ts';
import { savePhrase } from '../../lib/data/save-phrase.ts';
import { isSamePhrase, OWN, toPhrase } from '../../lib/data/stored-phrase.ts';
import { writeOldBackup } from './old-backup.ts';
import { readingOf } from './read-rows.ts';
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

const plan = async (library: Library) =>
  planImport(readingOf(library.phrases, { name: library.name }), await listPhrases(), { compare: 'ids' });
const importLibrary = async (library: Library, now: number) => applyPlan(await plan(library), now);

const clear = () => Promise.all(database.tables.map((table) => table.clear()));
beforeEach(clear);

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
        const shared = read(
          writeOwnJson(header, stored.filter(({ source }) => source === OWN).map(toPhrase)),
        );
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
      for (const one of some.slice(1)) await setHidden([one.key], true, 2);
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
});

test('importing a backup where nothing happened since changes nothing', async () => {
  await importLibrary(library({ id: 'a' }), 1);
  await savePhrase(samplePhrase({ id: 'o' }), null, 1);
  const backup = writeOldBackup(await listPhrases(), header);
  await removePhrases(['own/zh-CN/o'], 2);
  expect((await plan(read(backup))).counts).toMatchObject({ new: 1, same: 1, changed: 0 });
  await importLibrary(read(backup), 2);
  expect((await plan(read(backup))).counts).toMatchObject({ new: 0, same: 2, changed: 0, gone: 0 });
});
