import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { createSearch } from '../../lib/core/matching/search.ts';
import { database } from '../../lib/data/database.ts';
import { fillSounds } from '../../lib/data/fill-sounds.ts';
import { listPhrases } from '../../lib/data/phrases.ts';
import { savePhrase } from '../../lib/data/save-phrase.ts';
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

test('phrases that have their readings are not written again', async () => {
  await savePhrase(samplePhrase({ id: 'again', title: '重新发货' }), null, 1);
  const before = await database.indexes.get('changes');
  await fillSounds();
  expect(await database.indexes.get('changes')).toEqual(before);
});
