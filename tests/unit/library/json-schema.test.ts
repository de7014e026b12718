import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { LibraryFileSchema, RESERVED } from '../../../lib/core/library/read-library.ts';
import { writeOwnJson } from '../../../lib/core/library/write/write-own-json.ts';
import { librarySchema, SCHEMA_PATH } from '../../support/library-schema.ts';
import { root } from '../../support/run-tool.ts';
import { anyPhrases } from './arbitrary-phrases.ts';

const written: unknown = JSON.parse(readFileSync(`${root}/${SCHEMA_PATH}`, 'utf8'));
const bySchema = new Ajv({ allErrors: false, strict: false, formats: { date: true } }).compile(
  librarySchema(),
);
const atTheBorder = (file: unknown) => {
  const read = v.safeParse(LibraryFileSchema, file);
  return read.success && !RESERVED.includes(read.output.name);
};

/** What a field may be replaced by: things of every kind, near the limits and far beyond them. */
const anything = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    1,
    -1,
    1.5,
    '',
    ' ',
    'x',
    'own',
    'pack',
    'en',
    'zh-CN',
    'pre-sale',
    'D1',
    {},
    [],
  ),
  fc.constantFrom(
    ...[40, 41, 60, 61, 120, 121, 200, 201, 500, 501, 2000, 2001, 5000, 5001].map((n) => '字'.repeat(n)),
  ),
  fc.constantFrom(
    '2026-11-22',
    '2026-13-01',
    '2026-1-1',
    'x {floorPrice}',
    '{ FloorPrice}',
    '{底价}',
    '{{底价}}',
    'qinda-library',
  ),
  fc.constantFrom(...[20, 21, 50, 51, 10, 11].map((n) => Array.from({ length: n }, () => 'D2'))),
  fc.constantFrom<unknown>(['D1', 'D9'], ['warm'], [null], [['x']], ['字'.repeat(61)], ['a {底价}']),
);
const fields = [
  ...['id', 'title', 'text', 'group', 'shortcut', 'tags', 'asks', 'variants', 'stage', 'purpose', 'doubts'],
  ...[
    'occasion',
    'tone',
    'lang',
    'notes',
    'validFrom',
    'validUntil',
    'source',
    'hidden',
    'edited',
    'unknown',
  ],
];
const headers = [
  'format',
  'version',
  'name',
  'language',
  'revision',
  'publisher',
  'phrases',
  'sites',
  'words',
  'terms',
  'presets',
  'x',
];
const change = (names: string[]) =>
  fc.tuple(fc.constantFrom(...names), fc.option(anything, { nil: undefined }));

test('the schema in the public folder is the one that the border check gives', () => {
  expect(written).toEqual(librarySchema());
});

test('schema and border check say the same of files with anything in any field', () => {
  let refused = 0;
  fc.assert(
    fc.property(
      anyPhrases,
      fc.option(change(fields)),
      fc.option(change(headers), { freq: 1 }),
      (phrases, inPhrase, inHeader) => {
        const file = JSON.parse(writeOwnJson({ name: 'Shop', language: 'en', revision: 3 }, phrases));
        if (inPhrase) file.phrases[0][inPhrase[0]] = inPhrase[1];
        if (inHeader) file[inHeader[0]] = inHeader[1];
        // As it is after writing: a field without a value is no field.
        const plain: unknown = JSON.parse(JSON.stringify(file));
        const isGood = atTheBorder(plain);
        if (!isGood) refused++;
        expect(bySchema(plain)).toBe(isGood);
      },
    ),
    { numRuns: 3000 },
  );
  expect(refused).toBeGreaterThan(300);
});
