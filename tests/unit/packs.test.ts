import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { LANGS, type Lang, PhraseSchema } from '../../lib/core/knowledge/phrase.ts';
import type { Pack } from '../../lib/data/phrases.ts';

const VARIABLES = new Set([
  'shop',
  'agent',
  'order',
  'product',
  'courier',
  'dispatchTime',
  'freeShipping',
  'hours',
  'returnDays',
  'warranty',
  'amount',
  'date',
  'coupon',
  'gift',
]);

/** A greeting or a hold must be read at a glance; English needs about twice the letters. */
const QUICK_MAX: Record<Lang, number> = { 'zh-CN': 50, en: 90 };
/** Longer than this reads as brushing the buyer off. */
const MAX = 200;

const fileOf = (lang: Lang) => new URL(`../../assets/packs/${lang}.json`, import.meta.url);
const readPack = (lang: Lang): Pack => JSON.parse(readFileSync(fileOf(lang), 'utf8'));

const repeated = (values: string[]) => values.filter((value, index) => values.indexOf(value) !== index);
/** Two asks that differ only in case, spaces or punctuation are one; an ask of punctuation alone stays itself. */
const bare = (ask: string) => ask.toLowerCase().replace(/[\s\p{P}\p{S}]+/gu, '') || ask;

describe('the built-in packs', () => {
  it('hold the same phrases in every language', () => {
    const ids = LANGS.map((lang) => readPack(lang).phrases.map((phrase) => phrase.id));
    for (const other of ids) expect(other.toSorted()).toEqual(ids[0]?.toSorted());
  });

  it('give a phrase the same purpose in every language', () => {
    const purposes = LANGS.map((lang) =>
      Object.fromEntries(readPack(lang).phrases.map((phrase) => [phrase.id, phrase.purpose])),
    );
    for (const other of purposes) expect(other).toEqual(purposes[0]);
  });
});

describe.each(LANGS)('the %s pack', (lang) => {
  const pack = readPack(lang);
  const texts = pack.phrases.flatMap((phrase) =>
    [phrase.text, ...phrase.variants].map((text) => ({ id: phrase.id, purpose: phrase.purpose, text })),
  );

  it('names its language and revision and holds at least 60 phrases', () => {
    expect(pack.lang).toBe(lang);
    expect(pack.revision).toBeGreaterThanOrEqual(1);
    expect(pack.phrases.length).toBeGreaterThanOrEqual(60);
  });

  it('holds only valid phrases, written out in full, of its own language', () => {
    for (const phrase of pack.phrases) {
      expect(v.parse(PhraseSchema, phrase), phrase.id).toEqual(phrase);
      expect(phrase.lang, phrase.id).toBe(lang);
    }
  });

  it('gives every phrase its own id and its own shortcut', () => {
    expect(repeated(pack.phrases.map((phrase) => phrase.id))).toEqual([]);
    expect(repeated(pack.phrases.map((phrase) => phrase.shortcut))).toEqual([]);
    expect(pack.phrases.filter((phrase) => !phrase.shortcut)).toEqual([]);
  });

  it('gives every phrase at least five asks, and no ask to two phrases', () => {
    expect(pack.phrases.filter((phrase) => phrase.asks.length < 5).map((phrase) => phrase.id)).toEqual([]);
    expect(repeated(pack.phrases.flatMap((phrase) => [...new Set(phrase.asks.map(bare))]))).toEqual([]);
  });

  it('can say every phrase in at least three ways, all different', () => {
    expect(pack.phrases.filter((phrase) => phrase.variants.length < 2).map((phrase) => phrase.id)).toEqual(
      [],
    );
    expect(repeated(texts.map(({ text }) => text))).toEqual([]);
  });

  it('keeps greetings and holds readable at a glance, and nothing is a wall of text', () => {
    const quick = texts.filter(({ purpose }) => purpose === 'greeting' || purpose === 'hold');
    expect(quick.filter(({ text }) => text.length > QUICK_MAX[lang])).toEqual([]);
    expect(texts.filter(({ text }) => text.length > MAX)).toEqual([]);
  });

  it('uses only variables that the shop card can fill, and leaves no stray brace', () => {
    for (const { id, text } of texts) {
      const names = Array.from(text.matchAll(/\{(\w+)\}/g), (match) => match[1] ?? '');
      expect(
        names.filter((name) => !VARIABLES.has(name)),
        id,
      ).toEqual([]);
      expect(text.replace(/\{\w+\}/g, ''), id).not.toMatch(/[{}]/);
    }
  });

  it('says at least 85 % of its phrases without knowing anything of the shop', () => {
    const needy = new Set(texts.filter(({ text }) => text.includes('{')).map(({ id }) => id));
    expect(needy.size).toBeLessThanOrEqual(pack.phrases.length * 0.15);
  });
});

it('the Chinese pack promises no superlative that advertising law forbids', () => {
  const texts = readPack('zh-CN').phrases.flatMap(({ text, variants }) => [text, ...variants]);
  expect(texts.filter((text) => /最|第一|唯一|顶级|绝对|百分百|100%|永久/.test(text))).toEqual([]);
});
