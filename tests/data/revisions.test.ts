import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { planImport } from '../../lib/core/library/plan-import.ts';
import { applyPlan } from '../../lib/data/apply-plan.ts';
import {
  editPhrases,
  movePhrases,
  removePhrases,
  removeSource,
  setHidden,
} from '../../lib/data/change-phrases.ts';
import { database } from '../../lib/data/database.ts';
import { loadPacks } from '../../lib/data/load-packs.ts';
import { listPhrases } from '../../lib/data/phrases.ts';
import {
  diffRevision,
  diffRollBack,
  historyOf,
  listRevisions,
  revertRevision,
  rollBack,
  step,
} from '../../lib/data/revisions.ts';
import { savePhrase } from '../../lib/data/save-phrase.ts';
import { readingOf } from './read-rows.ts';
import { samplePhrase } from './sample-phrase.ts';

const clear = () => Promise.all(database.tables.map((table) => table.clear()));
beforeEach(clear);

const write = async (text: string, id = 'a', now = 1) =>
  savePhrase(samplePhrase({ id, text }), (await database.phrases.get(`own/zh-CN/${id}`)) ?? null, now);
const texts = async () => (await listPhrases()).map(({ text }) => text);

describe('undo and redo', () => {
  test('walk back and forth over several changes of the same phrase', async () => {
    for (const text of ['1', '2', '3']) await write(text);
    await step('undo', 5);
    await step('undo', 5);
    expect(await texts()).toEqual(['1']);
    await step('redo', 6);
    expect(await texts()).toEqual(['2']);
    await step('undo', 7);
    await step('undo', 7);
    expect(await texts()).toEqual([]);
    expect(await step('undo', 8)).toBeNull();
    for (let n = 0; n < 3; n++) await step('redo', 9);
    expect(await texts()).toEqual(['3']);
    expect(await step('redo', 9)).toBeNull();
  });

  test('a new change ends what could be done again', async () => {
    await write('1');
    await write('2');
    await step('undo', 5);
    await write('other');
    expect(await step('redo', 6)).toBeNull();
    await step('undo', 7);
    expect(await texts()).toEqual(['1']);
  });

  test('an update of the built-in phrases is nobody’s last step', async () => {
    const pack = (revision: number, text: string) =>
      loadPacks([{ lang: 'en', revision, phrases: [samplePhrase({ id: 'p', lang: 'en', text })] }], revision);
    await pack(1, 'old');
    await write('mine');
    await pack(2, 'new');
    await step('undo', 5);
    expect(await texts()).toEqual(['new']);
    expect((await listRevisions()).map(({ kind }) => kind)).toEqual(['undo', 'pack', 'edit']);
  });

  test('taking one change back leaves alone what has changed since', async () => {
    await write('a');
    await write('b', 'b');
    const { revision } = await setHidden(['own/zh-CN/a', 'own/zh-CN/b'], true, 2);
    await write('b, later', 'b', 3);
    expect(await revertRevision(revision ?? 0, 4, 'undo')).toMatchObject({ left: 1 });
    expect((await listPhrases()).map(({ text, hidden }) => [text, hidden])).toEqual([
      ['a', false],
      ['b, later', true],
    ]);
  });
});

describe('rolling back', () => {
  test('the difference shown is what happens, and it can be undone', async () => {
    await write('1');
    const [first] = await listRevisions();
    await write('2');
    await write('other', 'b');
    const [, second] = await listRevisions();
    expect((await diffRollBack(second?.id ?? 0)).map((one) => [one.before?.text, one.after?.text])).toEqual([
      ['2', '1'],
      ['other', undefined],
    ]);
    await rollBack(second?.id ?? 0, 5);
    expect(await texts()).toEqual(['1']);
    await step('undo', 6);
    expect(await texts()).toEqual(['2', 'other']);
    await rollBack(first?.id ?? 0, 7);
    expect(await texts()).toEqual([]);
  });

  test('goes to the library as it was before any revision, whatever happened since', async () => {
    const ids = ['a', 'b', 'c', 'd'];
    const keys = ids.map((id) => `own/zh-CN/${id}`);
    const act = fc.oneof(
      fc.record({
        do: fc.constant('write' as const),
        id: fc.constantFrom(...ids),
        text: fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
      }),
      fc.record({
        do: fc.constantFrom('hide', 'remove', 'group', 'undo', 'redo', 'import', 'move', 'drop'),
        id: fc.constantFrom(...ids),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 12 }), fc.nat(), async (acts, pick) => {
        await clear();
        const states = new Map<number, unknown>();
        for (const [at, one] of acts.entries()) {
          const before = await listPhrases();
          const newest = (await listRevisions())[0]?.id ?? 0;
          const key = `own/zh-CN/${one.id}`;
          if (one.do === 'write') await write('text' in one ? one.text : '', one.id, at);
          if (one.do === 'hide') await setHidden(keys.slice(0, 2), at % 2 === 0, at);
          if (one.do === 'remove') await removePhrases([key], at);
          if (one.do === 'group') await editPhrases(keys, { group: one.id, addTags: ['t'] }, at);
          if (one.do === 'move') await movePhrases([key], keys[at % 4] ?? null, at);
          if (one.do === 'drop') await removeSource('Team', at);
          if (one.do === 'undo' || one.do === 'redo') await step(one.do, at);
          if (one.do === 'import')
            await applyPlan(
              planImport(readingOf([{ id: one.id, text: `${at} of the team` }, { id: 'z' }]), before),
              at,
            );
          const now = (await listRevisions())[0]?.id ?? 0;
          if (now !== newest) states.set(now, before);
        }
        const kept = [...states.keys()];
        const target = kept[pick % Math.max(1, kept.length)];
        if (target === undefined) return;
        await rollBack(target, 99);
        expect(await listPhrases()).toEqual(states.get(target));
      }),
      { numRuns: 60 },
    );
  });
});

test('a revision says what it did, phrase by phrase, also after later changes', async () => {
  await write('1');
  await write('2');
  await write('3');
  const [, second] = await listRevisions();
  expect(
    (await diffRevision(second?.id ?? 0)).map(({ before, after }) => [before?.text, after?.text]),
  ).toEqual([['1', '2']]);
});

test('a phrase knows its earlier wordings, the newest first', async () => {
  await write('1');
  await write('elsewhere', 'b');
  await write('2');
  await removePhrases(['own/zh-CN/a'], 3);
  const history = await historyOf('own/zh-CN/a');
  expect(history.map(({ revision, before }) => [revision.kind, before?.text])).toEqual([
    ['remove', '2'],
    ['edit', '1'],
    ['edit', undefined],
  ]);
});

test('what changes nothing is no revision', async () => {
  await write('1');
  await setHidden(['own/zh-CN/a'], false, 2);
  await editPhrases(['own/zh-CN/a'], { group: '' }, 2);
  expect(await listRevisions()).toHaveLength(1);
});
