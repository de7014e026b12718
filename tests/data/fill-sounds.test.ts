import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { createSearch } from '../../lib/core/matching/search.ts';
import { editPhrases } from '../../lib/data/change-phrases.ts';
import { database } from '../../lib/data/database.ts';
import { fillSounds } from '../../lib/data/fill-sounds.ts';
import { listPhrases } from '../../lib/data/phrases.ts';
import { savePhrase } from '../../lib/data/save-phrase.ts';
import { spellPhrases } from '../../lib/data/stored-phrase.ts';
import { samplePhrase } from './sample-phrase.ts';

beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));

test('a phrase from before is found by another reading of its title once the index has been made anew', async () => {
  const key = await savePhrase(samplePhrase({ id: 'again', title: '重新发货' }), null, 1);
  const written = await database.phrases.get(key);
  await database.phrases.put({ ...(written as NonNullable<typeof written>), sounds: undefined as never });
  const found = async () => createSearch(await listPhrases())('zhongxin').map(({ phrase }) => phrase.id);
  expect(await found()).toEqual([]);
  await fillSounds();
  expect(await found()).toEqual(['again']);
  expect(await database.phrases.get(key)).toEqual(written);
});

test('a phrase from before tags were spelled is found by the sound of its tag', async () => {
  const key = await savePhrase(samplePhrase({ id: 'again', title: '重新发货', tags: ['补寄'] }), null, 1);
  const written = await database.phrases.get(key);
  await database.phrases.put({ ...(written as NonNullable<typeof written>), sounds: 'chong xin fa huo' });
  const found = async () => createSearch(await listPhrases())('buji').map(({ phrase }) => phrase.id);
  expect(await found()).toEqual([]);
  await fillSounds();
  expect(await found()).toEqual(['again']);
  expect(await database.phrases.get(key)).toEqual(written);
});

test('tags that many phrases are given at once are found by their sound, those that stay too', async () => {
  const keys = await Promise.all(
    ['one', 'two'].map((id) => savePhrase(samplePhrase({ id, title: id, tags: ['顺丰', '圆通'] }), null, 1)),
  );
  await editPhrases(keys, { addTags: ['包邮'], removeTags: ['顺丰'] }, 2);
  const search = createSearch(await listPhrases());
  const found = (query: string) => search(query).map(({ phrase }) => phrase.id);
  expect([found('baoyou'), found('yuantong'), found('shunfeng')]).toEqual([
    ['one', 'two'],
    ['one', 'two'],
    [],
  ]);
});

test.each([
  ['重新发货', 'chongxin'],
  ['再寄一次', 'zaiji'],
])(
  'an edit (%s) on top of other tags is found by the sound of its title and of these',
  async (title, letters) => {
    const phrase = samplePhrase({ id: 'one', title: '重新发货', tags: ['补寄', '顺丰'] });
    const key = await savePhrase(phrase, null, 1);
    const seen = await database.phrases.get(key);
    await editPhrases([key], { addTags: ['包邮'], removeTags: ['补寄', '顺丰'] }, 2);
    await savePhrase({ ...phrase, title, text: 'Edited.' }, seen ?? null, 3);
    expect(createSearch(await listPhrases())(letters)).toHaveLength(1);
    await fillSounds();
    const search = createSearch(await listPhrases());
    const counts = [letters, 'baoyou', 'buji', 'shunfeng'].map((query) => search(query).length);
    expect(counts).toEqual([1, 1, 0, 0]);
  },
);

test('what is kept of how a phrase sounds stays within bounds, however many tags it has and however long they are', async () => {
  const tags = Array.from({ length: 50 }, (_, at) => '行重着还'.repeat(at % 13));
  const { sounds } = await spellPhrases([{ title: '行'.repeat(200), tags }]);
  expect((sounds[0] as string).length).toBeLessThan(20_000);
});

test('phrases that have their readings are not written again', async () => {
  await savePhrase(samplePhrase({ id: 'again', title: '重新发货' }), null, 1);
  const before = await database.indexes.get('changes');
  await fillSounds();
  expect(await database.indexes.get('changes')).toEqual(before);
});
