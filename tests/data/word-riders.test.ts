import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { planImport } from '../../lib/core/library/plan-import.ts';
import { applyPlan, type Writing } from '../../lib/data/apply-plan.ts';
import { database } from '../../lib/data/database.ts';
import { listPhrases } from '../../lib/data/phrases.ts';
import { planWords } from '../../lib/data/swap-words.ts';
import { hideWord, listWordChanges, saveWord } from '../../lib/data/word-lists.ts';
import { toLine } from '../../lib/panel/desk/library/rider-line.ts';
import { applyRiders } from '../../lib/panel/desk/library/riders.ts';
import { readingOf } from './read-rows.ts';
import { sampleWord } from './sample-word.ts';

async function importWith(values: unknown[], writing: Writing = {}) {
  const planned = planImport(readingOf([{ id: 'a' }]), await listPhrases());
  return applyPlan(planned, 7, { ...writing, words: (await planWords(values, 7)).swaps });
}

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  await Promise.all(database.tables.map((table) => table.clear()));
});

describe('words of a file', () => {
  test('go in with the phrases, and are taken back to what stood before', async () => {
    await saveWord(sampleWord('mine'), null, 1);
    await saveWord(sampleWord('ours', { say: 'as I say' }), null, 2);
    const before = await listWordChanges();
    const done = await importWith([sampleWord('ours', { say: 'as they say' }), sampleWord('new')]);
    if (!done.ok) throw new Error('not written');
    expect((await listWordChanges()).map(({ key }) => key)).toEqual(['en/mine', 'en/new', 'en/ours']);
    const applied = await applyRiders({ lines: [] }, ['words'], done.words);
    expect(applied.taken).toEqual([{ rider: 'words', count: 2 }]);
    await applied.undo();
    expect(await listWordChanges()).toEqual(before);
  });

  test('stay out with the phrases when the import is stopped or fails', async () => {
    const control = new AbortController();
    const onProgress = () => control.abort();
    await expect(importWith([sampleWord('new')], { signal: control.signal, onProgress })).rejects.toThrow();
    vi.spyOn(database.words, 'bulkPut').mockRejectedValueOnce(new Error('disk full'));
    await expect(importWith([sampleWord('new')])).rejects.toThrow('disk full');
    expect(await listWordChanges()).toEqual([]);
    expect(await listPhrases()).toEqual([]);
  });

  test('count as the user’s own where they wrote or hid one, and not where it is the same', async () => {
    await saveWord(sampleWord('same'), null, 1);
    await saveWord(sampleWord('other', { say: 'mine' }), null, 1);
    await hideWord(
      { ...sampleWord('out'), key: 'en/out', isOwn: false, isEdited: false, hidden: false },
      true,
      1,
    );
    const given = [
      sampleWord('same'),
      sampleWord('other'),
      sampleWord('out'),
      sampleWord('new'),
      { id: 'bad' },
      sampleWord('new'),
    ];
    expect(toLine('words', await planWords(given, 7))).toMatchObject({
      ...{ count: 3, overwrites: 2, overwritten: ['en/other', 'en/out'], same: 1, broken: 2 },
    });
  });

  test('that were changed since they were planned stay as the user left them', async () => {
    const { swaps } = await planWords([sampleWord('a'), sampleWord('b')], 7);
    await saveWord(sampleWord('a', { say: 'just now' }), null, 6);
    const planned = planImport(readingOf([{ id: 'a' }]), []);
    const done = await applyPlan(planned, 7, { words: swaps });
    if (!done.ok) throw new Error('not written');
    expect((await applyRiders({ lines: [] }, ['words'], done.words)).left).toEqual([
      { rider: 'words', name: 'a' },
    ]);
    expect((await database.words.get('en/a'))?.word?.say).toBe('just now');
    expect(await database.words.get('en/b')).toMatchObject({ updatedAt: 7 });
  });
});
