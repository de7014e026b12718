import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, test } from 'vitest';
import type { Word } from '../../lib/core/checks/word.ts';
import { database } from '../../lib/data/database.ts';
import {
  builtInLists,
  forgetWord,
  hideWord,
  type ListedWord,
  listWordChanges,
  mergeWords,
  putWordBack,
  saveWord,
} from '../../lib/data/word-lists.ts';

const word = (id: string, text: string): Word => ({
  ...{
    id,
    word: text,
    kind: 'forbidden',
    lang: 'en',
    also: [],
    not: [],
    needsTime: false,
    say: '',
    why: 'why',
  },
});
const first = [word('a', 'best'), word('b', 'cheapest')];
const listed = async (builtIn = first) => mergeWords(builtIn, await listWordChanges());
const find = async (id: string) => (await listed()).find((one) => one.id === id) as ListedWord;

beforeEach(() => database.words.clear());

test('the built-in lists are valid, in both languages', async () => {
  expect((await builtInLists()).map(({ lang }) => lang)).toEqual(['zh-CN', 'en']);
});

describe('what the owner does to the lists', () => {
  it('adds words of their own, which stand first', async () => {
    await saveWord(word('mine', 'miracle'), null, 1);
    expect((await listed()).map(({ id, isOwn }) => [id, isOwn])).toEqual([
      ['mine', true],
      ['a', false],
      ['b', false],
    ]);
  });

  it('changes a built-in word under its own key, and puts it back as it came', async () => {
    await saveWord({ ...word('other', 'the very best'), say: 'good' }, await find('a'), 1);
    expect(await find('a')).toMatchObject({
      key: 'en/a',
      word: 'the very best',
      isEdited: true,
      isOwn: false,
    });
    const forgotten = await forgetWord('en/a');
    expect(await find('a')).toMatchObject({ word: 'best', isEdited: false });
    if (forgotten) await putWordBack(forgotten);
    expect(await find('a')).toMatchObject({ word: 'the very best' });
  });

  it('hides and shows any word, and a change stays a change', async () => {
    await hideWord(await find('a'), true, 1);
    expect(await find('a')).toMatchObject({ hidden: true, isEdited: false });
    await hideWord(await find('a'), false, 2);
    expect(await listWordChanges()).toEqual([]);
    await saveWord(word('b', 'cheap'), await find('b'), 3);
    await hideWord(await find('b'), true, 4);
    await hideWord(await find('b'), false, 5);
    expect(await find('b')).toMatchObject({ word: 'cheap', isEdited: true, hidden: false });
  });

  it('survives an update of the built-in lists', async () => {
    await saveWord(word('mine', 'miracle'), null, 1);
    await saveWord(word('a', 'finest'), await find('a'), 2);
    await hideWord(await find('b'), true, 3);
    const after = await listed([word('b', 'lowest'), word('c', 'new')]);
    expect(after.map((one) => [one.id, one.word, one.hidden])).toEqual([
      ['a', 'finest', false],
      ['mine', 'miracle', false],
      ['b', 'lowest', true],
      ['c', 'new', false],
    ]);
  });

  it('is refused when it says nothing', async () => {
    await expect(saveWord(word('x', '  '), null, 1)).rejects.toThrow();
    expect(await listWordChanges()).toEqual([]);
  });
});
