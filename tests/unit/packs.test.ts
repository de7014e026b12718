import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import revisions from '../../assets/packs/revisions.json' with { type: 'json' };
import { DOUBTS } from '../../lib/core/knowledge/codes.ts';
import { OCCASIONS } from '../../lib/core/knowledge/occasions.ts';
import { LANGS, type Lang, PhraseSchema } from '../../lib/core/knowledge/phrase.ts';
import { findVariables, VARIABLES } from '../../lib/core/knowledge/variables.ts';
import type { Pack } from '../../lib/data/load-packs.ts';

const KNOWN = new Set<string>(VARIABLES.map(({ name }) => name));

/** A greeting or a hold must be read at a glance; English needs about twice the letters. */
const QUICK_MAX: Record<Lang, number> = { 'zh-CN': 50, en: 90 };
/** Longer than this reads as brushing the buyer off. */
const MAX = 200;
/** What advertising law forbids to claim, and what no shop can promise. */
const FORBIDDEN =
  /最|第一|唯一|顶级|极致|绝对|百分百|100%|永久|万能|国家级|世界级|首选|独家|保证|包您满意|假一赔|无效退款/;
/** Each closing technique C1–C8 and each of the seven steps of a complaint can be said in two ways at least. */
const TWICE = OCCASIONS.filter((occasion) => /^(closing|complaint)-\d$/.test(occasion));

const fileOf = (lang: Lang) => new URL(`../../assets/packs/${lang}.json`, import.meta.url);
const readPack = (lang: Lang): Pack => JSON.parse(readFileSync(fileOf(lang), 'utf8'));

const repeated = (values: string[]) => values.filter((value, index) => values.indexOf(value) !== index);
/** Two asks that differ only in case, spaces or punctuation are one; an ask of punctuation alone stays itself. */
const bare = (ask: string) => ask.toLowerCase().replace(/[\s\p{P}\p{S}]+/gu, '') || ask;

describe('the built-in packs', () => {
  const byLang = LANGS.map((lang) => new Map(readPack(lang).phrases.map((phrase) => [phrase.id, phrase])));

  it('hold the same phrases in every language', () => {
    for (const other of byLang)
      expect([...other.keys()].toSorted()).toEqual([...(byLang[0]?.keys() ?? [])].toSorted());
  });

  it('give a phrase the same place in the journey in every language, whatever its words', () => {
    const places = byLang.map((phrases) =>
      Object.fromEntries(
        [...phrases].map(([id, { stage, purpose, occasion, doubts, tone }]) => [
          id,
          { stage, purpose, occasion, doubts, tone },
        ]),
      ),
    );
    for (const other of places) expect(other).toEqual(places[0]);
  });

  it('stand with their revisions in a list of their own, which is read when they need not be', () => {
    expect(revisions).toEqual(Object.fromEntries(LANGS.map((lang) => [lang, readPack(lang).revision])));
  });

  it('ask for the same facts of the shop in every language', () => {
    const facts = byLang.map((phrases) =>
      Object.fromEntries([...phrases].map(([id, { text }]) => [id, findVariables(text).toSorted()])),
    );
    for (const other of facts) expect(other).toEqual(facts[0]);
  });
});

describe.each(LANGS)('the %s pack', (lang) => {
  const pack = readPack(lang);
  const texts = pack.phrases.flatMap((phrase) =>
    [phrase.text, ...phrase.variants].map((text) => ({ id: phrase.id, purpose: phrase.purpose, text })),
  );

  it('names its language and revision and holds at least 300 phrases', () => {
    expect(pack.lang).toBe(lang);
    expect(pack.revision).toBeGreaterThanOrEqual(2);
    expect(pack.phrases.length).toBeGreaterThanOrEqual(300);
  });

  it('holds only valid phrases, written out in full, of its own language', () => {
    for (const phrase of pack.phrases) {
      expect(v.parse(PhraseSchema, phrase), phrase.id).toEqual(phrase);
      expect(phrase.lang, phrase.id).toBe(lang);
    }
  });

  it('gives every phrase an occasion and a tone', () => {
    const bareOnes = pack.phrases.filter(({ occasion, tone }) => !occasion || !tone);
    expect(bareOnes.map(({ id }) => id)).toEqual([]);
  });

  it('has words for every occasion, two ways for each closing technique and complaint step', () => {
    const count = (wanted: string) => pack.phrases.filter(({ occasion }) => occasion === wanted).length;
    expect(OCCASIONS.filter((occasion) => count(occasion) === 0)).toEqual([]);
    expect(TWICE.filter((occasion) => count(occasion) < 2)).toEqual([]);
  });

  it('answers every doubt in at least four ways', () => {
    const count = (doubt: (typeof DOUBTS)[number]) =>
      pack.phrases.filter(({ doubts }) => doubts.includes(doubt)).length;
    expect(DOUBTS.filter((doubt) => count(doubt) < 4)).toEqual([]);
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

  it('asks for the same facts in every wording of a phrase', () => {
    const facts = (text: string) => findVariables(text).toSorted().join();
    expect(
      pack.phrases
        .filter(({ text, variants }) => variants.some((variant) => facts(variant) !== facts(text)))
        .map(({ id }) => id),
    ).toEqual([]);
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
        names.filter((name) => !KNOWN.has(name)),
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

describe('the Chinese pack', () => {
  const { phrases } = readPack('zh-CN');

  it('claims and promises nothing that advertising law or good sense forbids', () => {
    const texts = phrases.flatMap(({ text, variants }) => [text, ...variants]);
    expect(texts.filter((text) => FORBIDDEN.test(text))).toEqual([]);
  });

  it('keeps every cheerful sign out of an apology', () => {
    const sorry = phrases.filter(({ tone }) => tone === 'sorry');
    const cheerful = sorry.filter(({ text, variants }) =>
      [text, ...variants].some((words) => /[～~！!]/.test(words)),
    );
    expect(cheerful.map(({ id }) => id)).toEqual([]);
  });
});
