import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { buildIndex } from '../../lib/core/matching/open-index.ts';
import { rank } from '../../lib/core/matching/rank.ts';
import { database } from '../../lib/data/database.ts';
import { listPhrases } from '../../lib/data/phrases.ts';
import { saveAnswer } from '../../lib/panel/save-answer.ts';

beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));

test('an own answer that is saved tells nothing of the buyer it was for, and is found for the next one', async () => {
  await saveAnswer({
    key: 'practice/c',
    question: '砚滴是歙石的么\n我叫王小明，电话13812345678',
    text: '王小明您好，砚滴用的是端石老坑料呢',
    buyerName: '王小明',
  });
  const phrases = await listPhrases();
  expect(phrases).toMatchObject([
    {
      title: '砚滴是歙石的么 我叫 ,电话',
      text: '{buyer}您好，砚滴用的是端石老坑料呢',
      asks: ['砚滴是歙石的么 我叫[姓名],电话[电话]'],
      source: 'own',
    },
  ]);
  const [first] = rank(buildIndex(phrases), {
    turns: [{ side: 'buyer', kind: 'text', text: '请问砚滴是歙石的吗' }],
  });
  expect(first?.phrase.key).toBe(phrases[0]?.key);
});

test('a masked or very short name is left alone in the answer', async () => {
  const words = { key: 'k', question: 'is it waterproof', text: 'A t** of water is fine' };
  await saveAnswer({ ...words, buyerName: 'A' });
  await saveAnswer({ ...words, buyerName: 't**' });
  expect((await listPhrases()).map(({ text }) => text)).toEqual([words.text, words.text]);
});
