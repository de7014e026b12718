import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { planImport } from '../../lib/core/library/plan-import.ts';
import { chooseRows } from '../../lib/core/library/planned-import.ts';
import { applyPlan } from '../../lib/data/apply-plan.ts';
import { setHidden } from '../../lib/data/change-phrases.ts';
import { database } from '../../lib/data/database.ts';
import { listPhrases } from '../../lib/data/phrases.ts';
import { readChangeNumber } from '../../lib/data/read-since.ts';
import { listRevisions, revertRevision } from '../../lib/data/revisions.ts';
import { savePhrase } from '../../lib/data/save-phrase.ts';
import { readingOf } from './read-rows.ts';
import { samplePhrase } from './sample-phrase.ts';

type Rows = Parameters<typeof readingOf>[0];
const plan = async (...rows: Rows) => planImport(readingOf(rows), await listPhrases());
const take = async (now: number, ...rows: Rows) => applyPlan(await plan(...rows), now);
const texts = async () => Object.fromEntries((await listPhrases()).map(({ key, text }) => [key, text]));

async function get(key: string) {
  const phrase = await database.phrases.get(key);
  if (!phrase) throw new Error(`${key} is not there`);
  return phrase;
}

beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));

test('a plan is written as it was shown, in the order of the file, as one revision', async () => {
  expect(await take(1, { id: 'b' }, { id: 'a' })).toMatchObject({ ok: true, added: 2, replaced: 0 });
  expect((await listPhrases()).map(({ id }) => id)).toEqual(['b', 'a']);
  expect(await take(2, { id: 'a', text: 'other' }, { id: 'c' })).toMatchObject({
    ...{ ok: true, added: 1, replaced: 1, removed: 1 },
  });
  expect(await texts()).toEqual({ 'Team/zh-CN/a': 'other', 'Team/zh-CN/c': 'c says so' });
  const [newest] = await listRevisions();
  expect(newest).toMatchObject({ kind: 'import', label: 'Team', added: 1, changed: 1, removed: 1, at: 2 });
});

test('undo makes the base what it was, byte for byte', async () => {
  await take(1, { id: 'a' }, { id: 'gone' });
  await savePhrase(samplePhrase({ id: 'own' }), null, 1);
  await setHidden(['Team/zh-CN/a'], true, 1);
  const before = await listPhrases();
  const applied = await take(2, { id: 'a', text: 'new' }, { id: 'n' });
  expect(await listPhrases()).not.toEqual(before);
  if (!applied.ok || applied.revision === null) throw new Error('not written');
  await revertRevision(applied.revision, 3, 'undo');
  expect(await listPhrases()).toEqual(before);
});

test('when one write fails, nothing of the import is in the base, nor a revision of it', async () => {
  await take(1, { id: 'a' }, { id: 'old' });
  const before = await listPhrases();
  const add = vi.spyOn(database.befores, 'add').mockRejectedValueOnce(new Error('disk full'));
  await expect(take(2, { id: 'a', text: 'x' }, { id: 'n' })).rejects.toThrow('disk full');
  add.mockRestore();
  expect(await listPhrases()).toEqual(before);
  expect(await listRevisions()).toHaveLength(1);
});

test('stopped while it is written, nothing of it is in the base, nor a revision of it', async () => {
  await take(1, { id: 'a' }, { id: 'old' });
  const [before, number] = [await listPhrases(), await readChangeNumber()];
  const many = await plan(...Array.from({ length: 4500 }, (_, at) => ({ id: `n${at}` })));
  const control = new AbortController();
  const told: number[] = [];
  const onProgress = (done: number) => {
    told.push(done);
    if (told.length === 2) control.abort(new Error('enough'));
  };
  await expect(applyPlan(many, 2, { onProgress, signal: control.signal })).rejects.toThrow('enough');
  expect(told).toHaveLength(2);
  expect(await listPhrases()).toEqual(before);
  expect(await readChangeNumber()).toBe(number);
  expect(await listRevisions()).toHaveLength(1);
  expect(await applyPlan(many, 3)).toMatchObject({ ok: true, added: 4500, removed: 2 });
});

test('a phrase that was changed by hand after the preview is noticed, and nothing is written', async () => {
  await take(1, { id: 'a' }, { id: 'b' });
  const stale = await plan({ id: 'a', text: 'theirs' }, { id: 'b' }, { id: 'n' });
  await savePhrase(samplePhrase({ id: 'a', text: 'mine' }), await get('Team/zh-CN/a'), 2);
  const before = await texts();
  expect(await applyPlan(stale, 3)).toEqual({ ok: false, changed: ['Team/zh-CN/a'] });
  expect(await texts()).toEqual(before);
  const again = await plan({ id: 'a', text: 'theirs' }, { id: 'b' }, { id: 'n' });
  expect(again.rows[0]).toMatchObject({ fate: 'changed', guard: 'edited', choice: 'skip' });
});

test('so is one that was added or hidden meanwhile, and one that would be removed', async () => {
  await take(1, { id: 'a' }, { id: 'gone' });
  const stale = await plan({ id: 'a', text: 'x' }, { id: 'n' });
  await setHidden(['Team/zh-CN/gone'], true, 2);
  expect(await applyPlan(stale, 3)).toEqual({ ok: false, changed: ['Team/zh-CN/gone'] });
  await take(4, { id: 'a' }, { id: 'gone' }, { id: 'n' });
  const adding = { ...stale, gone: [] };
  expect(await applyPlan(adding, 5)).toEqual({ ok: false, changed: ['Team/zh-CN/n'] });
});

test('what the user hid stays hidden when its library brings a new wording', async () => {
  await take(1, { id: 'a' });
  await setHidden(['Team/zh-CN/a'], true, 1);
  await take(2, { id: 'a', text: 'new' });
  expect(await get('Team/zh-CN/a')).toMatchObject({ text: 'new', hidden: true });
});

test('replacing a private phrase on demand keeps it private', async () => {
  await savePhrase(samplePhrase({ id: 'o', text: 'We ship today' }), null, 1);
  const chosen = chooseRows(await plan({ id: 'a', text: 'we ship TODAY!' }), [0], 'replace');
  await applyPlan(chosen, 2);
  expect(await texts()).toEqual({ 'own/zh-CN/o': 'we ship TODAY!' });
  expect(await get('own/zh-CN/o')).toMatchObject({ source: 'own', edited: false });
});
