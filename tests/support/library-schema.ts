/**
 * npm run tables writes public/qinda-library.schema.json: what a library file must look like, made out of the border check that
 * judges every file. What JSON Schema cannot say stands in its description.
 */
import { type ConversionConfig, toJsonSchema } from '@valibot/to-json-schema';
import { LibraryFileSchema, RESERVED } from '../../lib/core/library/read-library.ts';

/** A place in the public folder, from the top. */
export const SCHEMA_PATH = 'public/qinda-library.schema.json';

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  format: 'Tells the file apart from all others.',
  version: 'Of the format.',
  name: 'Of the library, as the user sees it. A file of the same name is its next version.',
  language: 'Of phrases that do not say theirs.',
  revision: 'Counts the versions that were shared.',
  publisher: 'Who shares it.',
  phrases: 'Ids are unique per language; in a backup, per source and language.',
  sites: 'Seller pages that were taught; checked by the rules for sites.',
  words: 'Words that replies are checked for; checked by the rules for words.',
  terms: 'Terms of the shop: values of variables, by their names.',
  presets: 'Clocks of sites: { site, presetId, changes }.',
  id: 'Stable over revisions: by it an update finds the phrase.',
  title: 'A few words that a person recognises in a list.',
  text: 'What the buyer reads. {buyer}, {product}, {order} and other names in single braces are filled in.',
  group: 'A path of groups, with slashes.',
  shortcut: 'A short code typed in the search box.',
  tags: 'Words by which it is found.',
  asks: 'Questions as buyers write them, which this phrase answers.',
  variants: 'The same answer in other words.',
  stage: 'Where in the journey of a buyer it belongs; absent: anywhere.',
  purpose: 'What it is for.',
  doubts: 'Doubts of a buyer that it answers.',
  occasion: 'The moment of a chat that it belongs to.',
  tone: 'How it sounds.',
  lang: 'Its language.',
  notes: 'For the agent: where it came from, which picture belongs to it.',
  validFrom: 'First day on which it may be offered, YYYY-MM-DD.',
  validUntil: 'Last day on which it may be offered, YYYY-MM-DD.',
  source:
    'In a backup: the library that it belongs to, "own" for the user\'s own, "pack" for the built-in ones.',
  hidden: 'In a backup: the user does not want it suggested.',
  edited: 'In a backup: the user changed it.',
};

/** The floor price, in both its names and any case: no phrase may tell it to a buyer. */
const SECRET = '(?<!\\{)\\{([fF][lL][oO][oO][rR][pP][rR][iI][cC][eE]|底价)\\}';

const config: ConversionConfig = {
  typeMode: 'input',
  ignoreActions: ['trim'],
  overrideAction: ({ valibotAction, jsonSchema }) => {
    if (valibotAction.type === 'check') return { ...jsonSchema, not: { pattern: SECRET } };
    if (valibotAction.type === 'iso_date')
      return { ...jsonSchema, pattern: '^\\d{4}-(0[1-9]|1[0-2])-([12]\\d|0[1-9]|3[01])$' };
    // Blanks at the ends do not count, so a text of blanks alone is empty.
    if (valibotAction.type === 'min_length' && jsonSchema.type === 'string')
      return { ...jsonSchema, minLength: 1, pattern: '\\S' };
    return null;
  },
};

type Part = Record<string, unknown> & { properties?: Record<string, Part> };

function describe(part: Part): void {
  for (const [name, property] of Object.entries(part.properties ?? {}))
    property.description = DESCRIPTIONS[name] ?? '';
}

/** The schema as it stands in the file. */
export function librarySchema(): Record<string, unknown> {
  const schema = toJsonSchema(LibraryFileSchema, config) as Part;
  describe(schema);
  const phrases = schema.properties?.phrases as Part & { items: Part };
  describe(phrases.items);
  const name = schema.properties?.name as Part;
  name.not = { enum: [...RESERVED] };
  const { $schema, ...rest } = schema;
  return {
    $schema,
    title: 'QinDa phrase library',
    description:
      'Blanks at the ends of texts do not count, and lengths are counted in UTF-16 units. Unknown fields are ignored.',
    ...rest,
  };
}
