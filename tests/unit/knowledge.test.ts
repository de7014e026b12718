import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { CARD_KINDS, CardPackSchema, KINDS_WITHOUT_PHRASES } from '../../lib/core/knowledge/card.ts';
import { BUYER_TYPES, DOUBTS, NEEDS, PSYCHOLOGY } from '../../lib/core/knowledge/codes.ts';
import { LANGS, type Lang } from '../../lib/core/knowledge/phrase.ts';

const read = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../assets/${path}`, import.meta.url), 'utf8'));
const cardsOf = (lang: Lang) => v.parse(CardPackSchema, read(`knowledge/${lang}.json`)).cards;

const upTo = (letter: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);

/** Every row of the shop knowledge that is a card. */
const ROWS = [
  ...upTo('S', 10),
  ...upTo('T', 9),
  ...BUYER_TYPES,
  ...DOUBTS,
  ...PSYCHOLOGY,
  ...NEEDS,
  ...upTo('C', 8),
  ...upTo('R', 6),
  'bargaining',
  ...upTo('step-', 7),
  'step-quick',
  ...['cause-carrier', 'cause-buyer', 'cause-shop'],
  ...upTo('remedy-', 5),
  ...['remedy-expect', 'remedy-ask'],
];

describe('the cards', () => {
  it('are there for every row of the shop knowledge, and of every kind', () => {
    const cards = cardsOf('zh-CN');
    const ids = new Set(cards.map(({ id }) => id));
    expect(ROWS.filter((row) => !ids.has(row))).toEqual([]);
    const kinds = new Set(cards.map(({ kind }) => kind));
    expect(CARD_KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it('say the same thing in every language: ids, order, kinds, needs and phrases', () => {
    const bones = LANGS.map((lang) =>
      cardsOf(lang).map(({ id, kind, need, phrases }) => ({ id, kind, need, phrases })),
    );
    for (const other of bones) expect(other).toEqual(bones[0]);
  });

  it('are of the kind that their code says', () => {
    const kindOf = Object.fromEntries(cardsOf('en').map(({ id, kind }) => [id, kind]));
    const all = (ids: readonly string[]) => [...new Set(ids.map((id) => kindOf[id]))];
    expect(all(BUYER_TYPES)).toEqual(['type']);
    expect(all(DOUBTS)).toEqual(['doubt']);
    expect(all(PSYCHOLOGY)).toEqual(['psychology']);
    expect(all(NEEDS)).toEqual(['need']);
    expect(all(upTo('C', 8))).toEqual(['closing']);
    expect(all(upTo('step-', 7))).toEqual(['complaint-step']);
  });
});

describe.each(LANGS)('the %s cards', (lang) => {
  const cards = cardsOf(lang);

  it('are written out as they are read, each with its own id and its own name within its kind', () => {
    expect(cards).toEqual(read(`knowledge/${lang}.json`).cards);
    expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
    expect(new Set(cards.map(({ kind, name }) => `${kind} ${name}`)).size).toBe(cards.length);
    expect(cards.filter((card) => card.lang !== lang)).toEqual([]);
  });

  it('each say what to notice, what to do and what not', () => {
    const bare = cards.filter(({ signs, do: act, dont }) => !signs.length || !act.length || !dont.length);
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it('name, where they are tactics, two or three phrases, the need that they serve and when to leave them alone', () => {
    const tactics = cards.filter(({ kind }) => !KINDS_WITHOUT_PHRASES.includes(kind));
    const lame = tactics.filter(({ phrases, need, notWhen }) => phrases.length < 2 || !need || !notWhen);
    expect(lame.map(({ id }) => id)).toEqual([]);
    const others = cards.filter(({ kind }) => KINDS_WITHOUT_PHRASES.includes(kind));
    expect(others.filter(({ phrases }) => phrases.length > 0).map(({ id }) => id)).toEqual([]);
  });

  it('name only phrases that the pack has, none twice on a card', () => {
    const pack = new Set(read(`packs/${lang}.json`).phrases.map(({ id }: { id: string }) => id));
    const lost = cards.flatMap(({ id, phrases }) =>
      phrases.filter((it) => !pack.has(it)).map((it) => `${id}: ${it}`),
    );
    expect(lost).toEqual([]);
    expect(cards.filter(({ phrases }) => new Set(phrases).size < phrases.length)).toEqual([]);
  });

  it('are read in three seconds: a line, and at most three short points under each heading', () => {
    const limit = lang === 'en' ? 60 : 24;
    const long = cards.flatMap(({ id, signs, do: act, dont }) =>
      [signs, act, dont].flatMap((points) =>
        points.length > 3
          ? [id]
          : points.filter((point) => [...point].length > limit).map((point) => `${id}: ${point}`),
      ),
    );
    expect(long).toEqual([]);
  });
});
