import { describe, expect, test } from 'vitest';
import { findOpen } from '../../../lib/core/gaps/find-open.ts';
import { stampOf } from '../../../lib/core/gaps/open-question.ts';
import { buildIndex, rank } from '../../../lib/core/matching/rank.ts';
import { phrase, shop } from '../matching/fixtures.ts';
import { question } from './sample-question.ts';

const stored = (one: (typeof shop)[number], updatedAt = 1) => ({ ...one, key: one.id, updatedAt });
const library = shop.map((one) => stored(one));

function open(text: string, phrases = library, offered: string[] = []) {
  const index = buildIndex(phrases);
  const rankText = (asked: string) =>
    rank(index, { turns: [{ side: 'buyer' as const, kind: 'text' as const, text: asked }] });
  return findOpen([question(text, { offered })], { phrases, rank: rankText }).length === 1;
}

describe('a question without a phrase', () => {
  test('stays open while nothing fits it', () => {
    expect(open('砚滴是歙石的么')).toBe(true);
  });

  test('is answered by a phrase that has it as an example, spelt a little differently', () => {
    const written = stored(phrase({ id: 'ink', title: '砚石', asks: ['砚滴是歙石的么'] }));
    expect(open('砚滴是歙石的么？', [...library, written])).toBe(false);
  });

  test('is answered by a phrase that is suggested with confidence and was not on offer', () => {
    const written = stored(phrase({ id: 'ink', title: '砚滴石料', asks: ['砚滴是什么石头'] }));
    expect(open('砚滴是歙石的么', [...library, written])).toBe(false);
  });

  test('stays open where that very phrase was passed over, until it is changed', () => {
    const [first] = rank(buildIndex(library), {
      turns: [{ side: 'buyer', kind: 'text', text: '什么时候发货' }],
    });
    const offered = library.map(stampOf);
    expect(first).toBeDefined();
    expect(open('什么时候发货呀亲', library, offered)).toBe(true);
    const changed = library.map((one) => (one.key === first?.phrase.key ? { ...one, updatedAt: 2 } : one));
    expect(open('什么时候发货呀亲', changed, offered)).toBe(false);
  });
});
