import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BUYER_TYPES, DOUBTS, MOODS, PSYCHOLOGY } from '../../../lib/core/knowledge/codes.ts';
import { LANGS, STAGES } from '../../../lib/core/knowledge/phrase.ts';
import { beginnings } from '../../../lib/core/reading/beginnings.ts';
import { compilePack } from '../../../lib/core/reading/compile-cues.ts';
import { fold, makeFolds } from '../../../lib/core/reading/fold.ts';
import { cuesOf } from './chats.ts';

/** Read without words: from numbers of questions, bids or visits, from the order, or from plain words. */
const WITHOUT_WORDS = ['calm', 'B4', 'B5', 'B7', 'O4', 'A4'];

describe.each(LANGS)('the %s cues', (lang) => {
  const pack = cuesOf(lang);

  test('can all be compiled, and none matches nothing', () => {
    const { cues } = compilePack(pack);
    for (const { id, words, unless } of Object.values(cues).flatMap((index) => index.cues)) {
      expect(words.test(''), id).toBe(false);
      expect(unless?.test('') ?? false, id).toBe(false);
    }
  });

  test('have each their own name', () => {
    const ids = pack.cues.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  test('speak for every stage, doubt, mood, hint and nearly every type', () => {
    const said = new Set(pack.cues.flatMap(({ says }) => Object.keys(says)));
    const wanted = [...STAGES, ...DOUBTS, ...MOODS, ...PSYCHOLOGY, ...BUYER_TYPES, 'hot', 'buying'];
    expect(wanted.filter((code) => !said.has(code) && !WITHOUT_WORDS.includes(code))).toEqual([]);
  });
});

test('a pack that names a term which it does not have is refused', () => {
  const cues = [{ ...cuesOf('en').cues[0], words: ['<nowhere>'] }] as ReturnType<typeof cuesOf>['cues'];
  expect(() => compilePack({ ...cuesOf('en'), cues })).toThrow('nowhere');
});

describe('folding', () => {
  const folds = makeFolds('貨货', 'no\\d+');

  test('brings width, case and traditional characters to one spelling of the same length', () => {
    expect(fold('ＡＢc　貨！', folds)).toBe('abc 货!');
  });

  test('keeps the place of every character when a link or an order stands in the text', () => {
    const text = 'https://a.example/1 貨 no123 end';
    expect(fold(text, folds)).toHaveLength(text.length);
    expect(fold(text, folds).indexOf('end')).toBe(text.indexOf('end'));
    expect(fold(text, folds)).not.toContain('123');
  });
});

describe('what a match can begin with', () => {
  test.each([
    ['(?:ab|c)de', 'abd cde'],
    ['a?b', 'ab b'],
    ['(?<!x)[yz]k', 'yk zk'],
    ['^(?:a|\\u4e00){0,2}b', 'a b 一'],
    ['\\d元', '0元 1元 2元 3元 4元 5元 6元 7元 8元 9元'],
    ['ab.{0,2}c', 'ab'],
    ['a|ab', 'a ab'],
    ['退(?:款|货)了', '退款了 退货了'],
  ])('of %s is: %s', (source, starts) => {
    expect([...(beginnings(source) ?? [])].sort()).toEqual(starts.split(' ').sort());
  });

  test.each(['.a', '[^a]b', '\\wx', '(?:a)?', '[a-z]x'])('of %s is anything', (source) => {
    expect(beginnings(source)).toBeNull();
  });

  test.each(LANGS)('every match in %s texts begins with one of them', (lang) => {
    const { cues } = compilePack(cuesOf(lang));
    const packs: { phrases: { asks: string[] }[] } = JSON.parse(
      readFileSync(new URL(`../../../assets/packs/${lang}.json`, import.meta.url), 'utf8'),
    );
    const asks = packs.phrases.flatMap(({ asks }) => asks.slice(0, 4)).map((ask) => ask.toLowerCase());
    const lost = cues.buyer.cues.filter(({ words, isWhole }) => {
      const starts = beginnings(words.source);
      return asks.some((ask) => {
        const found = isWhole ? undefined : words.exec(ask);
        return found && starts && ![...starts].some((start) => ask.startsWith(start, found.index));
      });
    });
    expect(lost.map(({ id }) => id)).toEqual([]);
  });
});
