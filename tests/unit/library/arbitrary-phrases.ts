import fc from 'fast-check';
import { DOUBTS, TONES } from '../../../lib/core/knowledge/codes.ts';
import { OCCASIONS } from '../../../lib/core/knowledge/occasions.ts';
import { LANGS, PURPOSES, STAGES } from '../../../lib/core/knowledge/phrase.ts';
import { tellsSecret } from '../../../lib/core/knowledge/variables.ts';
import { cleanText } from '../../../lib/core/library/read/clean-text.ts';
import type { LibraryPhrase } from '../../../lib/core/library/read-library.ts';

/** Pieces that break careless writers: formulas, quotes, separators, escapes, markup, blanks of several tools, other scripts. */
const PIECES = [
  ...[
    '=1+1',
    '+86',
    '-10元',
    '@all',
    "'=x",
    '\t=cmd',
    '"',
    '""',
    ',',
    '，',
    ';',
    '\n',
    '\\n',
    '\\',
    '|',
    '、',
  ],
  ...[
    '<b>',
    '&amp;',
    '&#44;',
    '_x000D_',
    '_x005F_',
    '{buyer}',
    '{{name}}',
    '%name%',
    '[[a]]',
    '$|$',
    '{cursor}',
  ],
  ...[
    '亲',
    '您好',
    'ß',
    '😀',
    '𠮷',
    'e\u0301',
    '\u200b',
    '٣',
    '\u00a0',
    'sep=;',
    '0012',
    '1e5',
    '2026-11-22',
    'TRUE',
    '{',
    '__proto__',
  ],
];

const words = (max: number, min = 0): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 6 })), {
      maxLength: 8,
    })
    .map((pieces) => cleanText(pieces.join('')).text.trim().slice(0, max))
    // Cut in the middle of a character, or at a blank.
    .map((text) => cleanText(text).text.trim())
    .filter((text) => text.length >= min && !tellsSecret(text));

const list = (max: number, length: number) => fc.array(words(max, 1), { maxLength: length });
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Any phrase that a base may hold, with an id that no other one of the same language has. */
const phrase: fc.Arbitrary<LibraryPhrase> = fc.record(
  {
    id: words(120, 1),
    title: words(200, 1),
    text: words(5000, 1),
    group: words(200),
    shortcut: words(40),
    tags: list(60, 3),
    asks: list(500, 3),
    variants: list(5000, 3),
    purpose: fc.constantFrom(...PURPOSES),
    doubts: fc.uniqueArray(fc.constantFrom(...DOUBTS), { maxLength: 3 }),
    lang: fc.constantFrom(...LANGS),
    stage: fc.constantFrom(...STAGES),
    occasion: fc.constantFrom(...OCCASIONS),
    tone: fc.constantFrom(...TONES),
    notes: words(2000, 1),
    validFrom: day,
    validUntil: day,
  },
  {
    requiredKeys: [
      'id',
      'title',
      'text',
      'group',
      'shortcut',
      'tags',
      'asks',
      'variants',
      'purpose',
      'doubts',
      'lang',
    ],
  },
);

export const anyPhrases = fc.uniqueArray(phrase, {
  minLength: 1,
  maxLength: 6,
  selector: ({ id, lang }) => `${lang}/${id}`,
});
export const anyWords = words(200, 1);
