import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { StoredPhrase } from '../../lib/core/knowledge/stored-phrase.ts';
import { openPacked } from '../../lib/core/matching/open-index.ts';
import { rank } from '../../lib/core/matching/rank.ts';
import { editPhrases, setHidden } from '../../lib/data/change-phrases.ts';
import { database } from '../../lib/data/database.ts';
import { loadPacks } from '../../lib/data/load-packs.ts';
import { makeKept, readChanges, readKept } from '../../lib/data/phrase-index.ts';
import { ofSource } from '../../lib/data/phrases.ts';
import type { StoredIndex } from '../../lib/data/rows.ts';
import { savePhrase } from '../../lib/data/save-phrase.ts';
import { toStored } from '../../lib/data/stored-phrase.ts';
import { samplePhrase } from './sample-phrase.ts';

const pack = {
  lang: 'zh-CN' as const,
  revision: 1,
  phrases: [
    samplePhrase({ id: 'a', title: '什么时候发货', text: '当天寄出' }),
    samplePhrase({ id: 'b', title: '退款到账', text: '三天内' }),
    samplePhrase({ id: 'c', title: '能开发票吗', text: '可以开' }),
  ],
};
const key = (id: string) => `pack/zh-CN/${id}`;
const make = async () => (await makeKept(() => {})).kept;
const changesOf = async () => readChanges(await readKept());

async function best(question: string, day?: string): Promise<string | undefined> {
  const kept = await readKept();
  const changes = await readChanges(kept);
  if (!kept || !changes) throw new Error('There is no index.');
  const index = openPacked<StoredPhrase>(kept.layer, kept.packed, changes, day);
  return rank(index, { turns: [{ side: 'buyer', kind: 'text', text: question }] })[0]?.phrase.text;
}

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  await loadPacks([pack], 1);
});

describe('the kept index', () => {
  test('gives the phrases as they were, without asking the base for them', async () => {
    await make();
    expect(await changesOf()).toEqual(new Map());
    expect(await best('多久发货')).toBe('当天寄出');
  });

  test('is kept up with: what was saved, hidden, removed or put back since is known by name', async () => {
    await make();
    const removed = await database.phrases.get(key('c'));
    await database.phrases.delete(key('c'));
    await setHidden([key('b')], true, 2);
    await savePhrase(
      samplePhrase({ id: 'a', title: '什么时候发货', text: '明天寄出' }),
      (await database.phrases.get(key('a'))) ?? null,
      2,
    );
    const changes = await changesOf();
    expect([...(changes?.keys() ?? [])].sort()).toEqual([key('a'), key('b'), key('c')]);
    expect(changes?.get(key('c'))).toBeUndefined();
    expect(await best('多久发货')).toBe('明天寄出');
    expect(await best('能开发票吗')).not.toBe('可以开');
    await database.phrases.put(removed as StoredPhrase);
    expect(await best('能开发票吗')).toBe('可以开');
  });

  test('leaves out what may not be offered on the day, kept or new, and has it again on another', async () => {
    await editPhrases([key('c')], { validUntil: '2026-11-11' }, 2);
    await make();
    await savePhrase(
      samplePhrase({ id: 'd', title: '有赠品吗', text: '有的', validFrom: '2026-12-01' }),
      null,
      2,
    );
    expect(await best('能开发票吗', '2026-11-11')).toBe('可以开');
    expect(await best('能开发票吗', '2026-11-12')).not.toBe('可以开');
    expect(await best('有赠品吗', '2026-11-30')).not.toBe('有的');
    expect(await best('有赠品吗', '2026-12-01')).toBe('有的');
  });

  test('made anew, it has nothing to catch up on', async () => {
    await make();
    await savePhrase(samplePhrase({ id: 'd', title: '有赠品吗', text: '有的' }), null, 2);
    await make();
    expect(await changesOf()).toEqual(new Map());
    expect(await best('有赠品吗')).toBe('有的');
  });

  test('a change whose transaction fails was none', async () => {
    await make();
    await database
      .transaction('rw', database.phrases, async () => {
        await database.phrases.delete(key('a'));
        throw new Error('no');
      })
      .catch(() => {});
    expect(await changesOf()).toEqual(new Map());
  });

  test('after more changes than are noted, the phrases themselves tell', async () => {
    await make();
    const many = (name: string) =>
      toStored(
        Array.from({ length: 1_200 }, (_, at) => ({
          source: 'lib',
          phrase: samplePhrase({ id: `${name}${at}`, title: `问题${at}`, text: '答' }),
        })),
        2,
      );
    await database.phrases.bulkPut(await many('m'));
    await ofSource('lib').delete();
    await database.phrases.bulkPut(await many('n'));
    expect((await changesOf())?.size).toBe(1_200);
    await ofSource('lib').delete();
    expect(await changesOf()).toEqual(new Map());
  });

  test('of a large library that is gone the page compares nothing, and leaves it to the worker', async () => {
    const large = Array.from({ length: 2_200 }, (_, at) => ({
      source: 'lib',
      phrase: samplePhrase({ id: `l${at}`, title: `问题${at}`, text: '答' }),
    }));
    await database.phrases.bulkPut(await toStored(large, 2));
    await make();
    await ofSource('lib').delete();
    expect(await changesOf()).toBeNull();
  });

  test('a library that is cleared leaves nothing to offer', async () => {
    await make();
    await database.phrases.clear();
    const changes = await changesOf();
    expect([...(changes?.keys() ?? [])].sort()).toEqual([key('a'), key('b'), key('c')]);
    expect([...(changes?.values() ?? [])]).toEqual([undefined, undefined, undefined]);
  });

  test('is there before it is known what is asked in other words, and kept again when it is', async () => {
    const { kept, learn } = await makeKept(() => {});
    expect(await readKept()).toEqual(kept);
    expect(kept).toMatchObject({ isWhole: false, layer: { meanings: null } });
    const whole = await learn?.();
    expect(whole).toMatchObject({ isWhole: true, layer: { meanings: { places: expect.any(Float32Array) } } });
    expect(await readKept()).toEqual(whole);
    expect(await changesOf()).toEqual(new Map());
  });

  test('after a small change it knows at once what is asked in other words, by what was learned before', async () => {
    const whole = await (await makeKept(() => {})).learn?.();
    await savePhrase(samplePhrase({ id: 'd', title: '有赠品吗', text: '有的' }), null, 2);
    const { kept, learn } = await makeKept(() => {});
    expect(learn).toBeNull();
    expect(kept.isWhole).toBe(true);
    expect(kept.layer.meanings?.table).toEqual(whole?.layer.meanings?.table);
    expect(kept.layer.meanings?.places).toHaveLength((whole?.layer.meanings?.places.length ?? 0) + 256);
  });

  test('what was learned late does not take the place of a newer index', async () => {
    const older = await makeKept(() => {});
    await savePhrase(samplePhrase({ id: 'd', title: '有赠品吗', text: '有的' }), null, 2);
    const newer = await make();
    await older.learn?.();
    expect(await readKept()).toEqual(newer);
  });

  test('of another version it is not used', async () => {
    const kept = await make();
    const older: StoredIndex = { ...kept, version: 'older' };
    await database.indexes.put(older);
    expect(await readKept()).toBeNull();
    expect((await readChanges(null))?.size).toBe(3);
  });

  test('of a large library that has changed beyond what is noted, nothing is compared: the worker reads it anyway', async () => {
    const many = (text: string) =>
      toStored(
        Array.from({ length: 2100 }, (_, at) => ({
          source: 'lib',
          phrase: samplePhrase({ id: `m${at}`, text }),
        })),
        2,
      );
    await database.phrases.bulkPut(await many('before'));
    await make();
    await database.phrases.bulkPut(await many('after'));
    expect(await changesOf()).toBeNull();
    await make();
    expect(await changesOf()).toEqual(new Map());
  });

  test('of nothing kept and a large library, nothing is taken up before the worker is through', async () => {
    const many = Array.from({ length: 1600 }, (_, at) => ({
      source: 'lib',
      phrase: samplePhrase({ id: `m${at}` }),
    }));
    await database.phrases.bulkPut(await toStored(many, 2));
    expect(await readChanges(null)).toBeNull();
  });
});
