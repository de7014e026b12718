import type { Lang, Phrase } from '../../knowledge/phrase.ts';
import { OWN_COLUMNS, QIANNIU_HEADER } from '../column-names.ts';
import { writeList } from '../list-cell.ts';
import type { ColumnField } from '../read/outcome.ts';

const LISTS: ReadonlySet<string> = new Set(['asks', 'tags', 'variants', 'doubts']);

function cellOf(phrase: Phrase, field: ColumnField): string {
  const value = (phrase as Partial<Record<ColumnField, string | string[]>>)[field];
  if (LISTS.has(field)) return writeList(value as string[]);
  return (value as string | undefined) ?? '';
}

/** Phrases as a table that says everything of them, a header in `lang` first; read again, it gives the same phrases. */
export function phraseTable(phrases: readonly Phrase[], lang: Lang): string[][] {
  const columns = Object.entries(OWN_COLUMNS[lang]) as [ColumnField, string][];
  return [
    columns.map(([, name]) => name),
    ...phrases.map((phrase) => columns.map(([field]) => cellOf(phrase, field))),
  ];
}

/** Phrases as the table of 千牛: code, text and group; it has no place for anything else. */
export function qianniuTable(phrases: readonly Phrase[]): string[][] {
  return [[...QIANNIU_HEADER], ...phrases.map(({ shortcut, text, group }) => [shortcut, text, group])];
}
