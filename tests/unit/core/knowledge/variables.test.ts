import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  canonicalName,
  fillVariables,
  findVariables,
  scopeOf,
  VARIABLES,
} from '../../../../lib/core/knowledge/variables.ts';

test('names come in order of appearance, each once, under one name for all spellings', () => {
  expect(findVariables('{shop}欢迎您，{买家}！{店铺}的{Buyer}，编号{no_1}')).toEqual([
    'shop',
    'buyer',
    'no_1',
  ]);
});

test('double braces, empty braces and prose in braces are no variables', () => {
  expect(findVariables('{{buyer}} {} {two words} { shop } {a-b}')).toEqual([]);
  expect(fillVariables('{{buyer}}', { buyer: 'Lin' })).toEqual({ text: '{{buyer}}', missing: [] });
});

test('filling replaces every spelling, and leaves what is missing visible and named', () => {
  expect(
    fillVariables('{买家}您好，{发货时间}发出，{金额}元', { buyer: '小林', dispatchTime: '48小时内' }),
  ).toEqual({
    text: '小林您好，48小时内发出，{金额}元',
    missing: ['amount'],
  });
});

test('a masked buyer name counts as unknown', () => {
  expect(fillVariables('{buyer}您好', { buyer: 'S*******n' })).toEqual({
    text: '{buyer}您好',
    missing: ['buyer'],
  });
});

test('a blank value counts as missing, and so do names that every object inherits', () => {
  expect(fillVariables('{shop} {constructor} {__proto__}', { shop: '  ' }).missing).toEqual([
    'shop',
    'constructor',
    '__proto__',
  ]);
});

test('a value is taken as it is, dollar signs included', () => {
  expect(fillVariables('{amount}', { amount: '$& $1' }).text).toBe('$& $1');
});

test('scopes: the page knows the buyer, the shop is remembered, everything unknown is asked', () => {
  expect([scopeOf('买家'), scopeOf('courier'), scopeOf('coupon'), scopeOf('颜色')]).toEqual([
    'chat',
    'shop',
    'once',
    'once',
  ]);
});

test('no spelling belongs to two variables', () => {
  const spellings = VARIABLES.flatMap(({ name, aliases }) => [name, ...aliases].map((s) => s.toLowerCase()));
  expect(new Set(spellings).size).toBe(spellings.length);
});

const prose = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[{}]/g, ''));
const name = fc.constantFrom('buyer', '买家', 'shop', '金额', 'x1', 'toString');
const piece = fc.oneof(
  prose,
  name.map((n) => `{${n}}`),
  name.map((n) => ` {{${n}}}`),
);
// A brace in front of a variable makes a double one, so a space keeps the pieces apart.
const phrase = fc.array(piece).map((pieces) => pieces.join(' '));
const values = fc.dictionary(name.map(canonicalName), prose);

test('filling twice changes nothing more, and what is missing is what can still be found', () => {
  fc.assert(
    fc.property(phrase, values, (text, given) => {
      const once = fillVariables(text, given);
      expect(fillVariables(once.text, given)).toEqual(once);
      expect(findVariables(once.text)).toEqual(once.missing);
    }),
  );
});

test('no text and no values make it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.dictionary(fc.string(), fc.string()), (text, given) => {
      const { missing } = fillVariables(text, given);
      expect(findVariables(text)).toEqual(expect.arrayContaining(missing));
    }),
  );
});
