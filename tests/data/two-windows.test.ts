import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { mergeEdit } from '../../lib/core/knowledge/merge-edit.ts';
import { editPhrases, movePhrases, removePhrases, setHidden } from '../../lib/data/change-phrases.ts';
import { database } from '../../lib/data/database.ts';
import { step } from '../../lib/data/revisions.ts';
import { ChangedMeanwhile, savePhrase } from '../../lib/data/save-phrase.ts';
import { samplePhrase } from './sample-phrase.ts';

const KEY = 'own/zh-CN/a';
const first = samplePhrase({ id: 'a', title: '发货', text: '今天发', group: '物流' });
const now = () => database.phrases.get(KEY);
/** What the form of one window was opened with. */
async function opened() {
  const phrase = await now();
  if (!phrase) throw new Error('no phrase');
  return phrase;
}

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  await savePhrase(first, null, 1);
  await savePhrase(samplePhrase({ id: 'b' }), null, 2);
});

test('an edit leaves alone what another window changed of the phrase meanwhile', async () => {
  const seen = await opened();
  await editPhrases([KEY], { group: '售后', addTags: ['急'] }, 3);
  await setHidden([KEY], true, 4);
  await movePhrases([KEY], null, 5);
  const { place } = await opened();
  await savePhrase({ ...first, text: '明天发' }, seen, 6);
  expect(await now()).toMatchObject({ text: '明天发', group: '售后', tags: ['急'], hidden: true, place });
});

test('where both changed the same, nothing is saved and both are told; the next yes saves it', async () => {
  const seen = await opened();
  await savePhrase({ ...first, title: '什么时候发', text: '后天发' }, seen, 3);
  const saving = savePhrase({ ...first, text: '明天发' }, seen, 4);
  const asked = await saving.catch((error: unknown) => error);
  expect(await now()).toMatchObject({ text: '后天发' });
  if (!(asked instanceof ChangedMeanwhile)) throw asked;
  expect(asked.current.text).toBe('后天发');
  expect(asked.mine).toMatchObject({ title: '什么时候发', text: '明天发' });
  await savePhrase(asked.mine, asked.current, 5);
  expect(await now()).toMatchObject({ title: '什么时候发', text: '明天发', initials: 'smshf' });
  await step('undo', 6);
  expect(await now()).toMatchObject({ text: '后天发' });
});

test('the same change in both windows is no question', async () => {
  const seen = await opened();
  await savePhrase({ ...first, text: '明天发' }, seen, 3);
  await savePhrase({ ...first, text: '明天发' }, seen, 4);
  expect(await now()).toMatchObject({ text: '明天发' });
});

test('what was deleted meanwhile is there again when the edit is saved', async () => {
  const seen = await opened();
  await removePhrases([KEY], 3);
  await savePhrase({ ...first, text: '明天发' }, seen, 4);
  expect(await now()).toMatchObject({ text: '明天发', group: '物流' });
});

test('a field that the edit emptied stays empty', () => {
  const seen = { ...first, notes: 'ask', stage: 'pre-sale' as const };
  const { notes: _, ...mine } = seen;
  const merged = mergeEdit(seen, mine, { ...seen, text: '明天发' });
  expect(merged).toEqual({ phrase: { ...first, stage: 'pre-sale', text: '明天发' }, clashes: [] });
});
