import { describe, expect, it, test } from 'vitest';
import { createFinder } from '../../../lib/core/checks/find-words.ts';
import { WORD_KINDS, type Word } from '../../../lib/core/checks/word.ts';
import { builtIn, words } from './lists.ts';

/** Words as somebody would write them: something stands where a word leaves a gap. */
const written = (text: string) => text.replaceAll('…', '他');
const isNamed = (text: string) => /^\{\w+\}$/.test(text);

describe.each(builtIn)('the built-in words of $lang', (list) => {
  test('are of every kind, each with an id of its own', () => {
    expect(new Set(list.words.map(({ kind }) => kind))).toEqual(new Set(WORD_KINDS));
    expect(new Set(list.words.map(({ id }) => id)).size).toBe(list.words.length);
    expect(list.words.filter(({ lang }) => lang !== list.lang)).toEqual([]);
  });

  test('say why', () => {
    expect(list.words.filter(({ why }) => why === '').map(({ id }) => id)).toEqual([]);
  });

  test('find themselves in all spellings', () => {
    const lost = list.words.flatMap((word) => {
      const find = createFinder([word], word.kind);
      const lead = list.lang === 'en' ? 'so ' : '呢';
      return [word.word, ...word.also]
        .filter((text) => !isNamed(text) && find(lead + written(text)).length === 0)
        .map((text) => `${word.id}: ${text}`);
    });
    expect(lost).toEqual([]);
  });

  test('leave alone what they call harmless', () => {
    const hit = list.words.flatMap((word) => {
      const find = createFinder([word], word.kind);
      return word.not
        .filter((text) => !isNamed(word.word) && find(written(text)).length > 0)
        .map((text) => `${word.id}: ${text}`);
    });
    expect(hit).toEqual([]);
  });

  test('offer nothing that the lists forbid', () => {
    const find = createFinder(words, 'forbidden', 'guarantee', 'contact');
    const bad = list.words.filter(({ say }) => find(say).length > 0);
    expect(bad.map(({ id, say }) => `${id}: ${say}`)).toEqual([]);
  });
});

describe('a word of the owner', () => {
  const own = (word: string, more: Partial<Word> = {}): Word[] => [
    {
      id: 'own',
      kind: 'forbidden',
      lang: 'zh-CN',
      word,
      also: [],
      not: [],
      needsTime: false,
      say: '',
      why: '',
      ...more,
    },
  ];
  const found = (text: string, list: Word[]) =>
    createFinder(list, 'forbidden', 'contact')(text).map(({ start, end }) => text.slice(start, end));

  it('means itself, whatever signs are in it', () => {
    expect(found('价格(a+b)*c?', own('(a+b)*c?'))).toEqual(['(a+b)*c?']);
    expect(found('价格aab', own('a+b'))).toEqual([]);
  });

  it('is found in full width and in capitals, and not inside another word', () => {
    expect(found('ＶＩＰ专享', own('vip'))).toEqual(['ＶＩＰ']);
    expect(found('the vips', own('vip'))).toEqual([]);
  });

  it('may leave a gap within a sentence', () => {
    expect(found('加一下我的微信', own('加…微信'))).toEqual(['加一下我的微信']);
    expect(found('加购。微信', own('加…微信'))).toEqual([]);
  });

  it('is taken once where spellings overlap', () => {
    expect(found('全网最低价', [...own('最'), ...own('全网最低'), ...own('全网最低价')])).toEqual([
      '全网最低价',
    ]);
  });
});
