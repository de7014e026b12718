import * as v from 'valibot';
import { expect, test } from 'vitest';
import { PhraseSchema } from '../../../../lib/core/knowledge/phrase.ts';
import {
  countUses,
  countWaiting,
  endKey,
  expires,
  inSentence,
  TERMS,
  termsInForce,
  usualEnd,
} from '../../../../lib/core/knowledge/terms.ts';
import { fillVariables, VARIABLES } from '../../../../lib/core/knowledge/variables.ts';

const NOON = new Date(2026, 10, 3, 12).getTime();

test('every variable of the shop is a term in one group, and no other is', () => {
  const ofShop = VARIABLES.filter(({ scope }) => scope === 'shop').map(({ name }) => name);
  expect([...TERMS].sort()).toEqual(ofShop.sort());
});

test("a shop's own value goes before the one for all shops", () => {
  expect(termsInForce({ hours: '9–22', courier: 'A' }, { courier: 'B' }, NOON)).toEqual({
    hours: '9–22',
    courier: 'B',
  });
});

test('what holds only for a while is gone when its time is over, or when nobody said how long', () => {
  const until = (end: string) => termsInForce({ stockLeft: '6', [endKey('stockLeft')]: end }, {}, NOON);
  expect(until('2026-11-03T12:01')).toEqual({ stockLeft: '6' });
  expect(until('2026-11-03T12:00')).toEqual({});
  expect(until('')).toEqual({});
  expect(termsInForce({ stockLeft: '6' }, {}, NOON)).toEqual({});
  expect(expires('hours')).toBe(false);
});

test("a shop's own scarcity does not live on the end of another", () => {
  const all = { stockLeft: '6', [endKey('stockLeft')]: '2026-11-04T12:00' };
  expect(termsInForce(all, { stockLeft: '2' }, NOON)).toEqual({});
});

test('a value that names a time of today holds until then, any other until the end of the day', () => {
  expect(usualEnd('16:30', NOON)).toBe('2026-11-03T16:30');
  expect(usualEnd('16：30', NOON)).toBe('2026-11-03T16:30');
  expect(usualEnd('9:00', NOON)).toBe('2026-11-03T23:59');
  expect(usualEnd('6', NOON)).toBe('2026-11-03T23:59');
});

test('no name under which an end is kept can stand in a phrase', () => {
  expect(fillVariables(`{${endKey('stockLeft')}}`, { [endKey('stockLeft')]: 'x' }).text).toBe(
    `{${endKey('stockLeft')}}`,
  );
});

test('several contacts stand beside each other in a sentence', () => {
  expect(inSentence({ contacts: 'chat\n 0571-1' })).toEqual({ contacts: 'chat / 0571-1' });
});

test('phrases that wait are those that lack a term, not those that lack an amount', () => {
  const phrases = [{ text: '{hours} {营业时间}' }, { text: '{courier} {amount}' }, { text: '{amount}' }];
  expect(countUses(phrases).get('hours')).toBe(1);
  expect(countWaiting(phrases, { courier: 'DHL' })).toBe(1);
});

test('no phrase can tell the floor price, under whatever name and in whatever wording', () => {
  const phrase = { id: 'a', title: 'a', text: 'ok' };
  expect(v.is(PhraseSchema, phrase)).toBe(true);
  expect(v.is(PhraseSchema, { ...phrase, text: '最低{底价}' })).toBe(false);
  expect(v.is(PhraseSchema, { ...phrase, variants: ['{floorPrice}'] })).toBe(false);
  expect(fillVariables('{底价}', { floorPrice: '9' })).toEqual({ text: '{底价}', missing: ['floorPrice'] });
});
