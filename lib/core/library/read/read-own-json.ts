import * as v from 'valibot';
import type { BrokenRow, FileReading, ReadRow } from '../file-reading.ts';
import { toProblem } from '../problem.ts';
import {
  HeaderSchema,
  LibraryPhraseSchema,
  type LibraryProblem,
  RESERVED,
  readHeaderProblems,
} from '../read-library.ts';
import { cleanText } from './clean-text.ts';

/** Whether a JSON value says that it is a library of ours, good or not. */
export function isOwnJson(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === 'qinda-library';
}

/** A value with all of its texts cleaned; `took` is called when something had to be taken out. */
function clean(value: unknown, took: () => void): unknown {
  if (typeof value === 'string') {
    const cleaned = cleanText(value);
    if (cleaned.took) took();
    return cleaned.text;
  }
  if (Array.isArray(value)) return value.map((one) => clean(one, took));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, clean(one, took)]));
}

/** Reads a library in our own JSON format row by row: what is wrong with one phrase does not keep the others out. */
export function readOwnJson(value: unknown): FileReading | LibraryProblem[] {
  const header = v.safeParse(HeaderSchema, value);
  if (!header.success) return readHeaderProblems(header.issues);
  const { name, language, revision, publisher, phrases, sites, words, terms, presets } = header.output;
  if (RESERVED.includes(name)) {
    const problem = `"${name}" cannot be the name of a library`;
    return [{ row: 0, field: 'name', kind: 'reserved', detail: name, problem }];
  }
  const riders = {
    ...(sites.length > 0 && { sites }),
    ...(words.length > 0 && { words }),
    ...(terms !== undefined && { terms }),
    ...(presets.length > 0 && { presets }),
  };
  const reading: FileReading = {
    ...{ format: 'qinda', name, language, revision, publisher, riders },
    ...{ rows: [], broken: [], header: [], blank: 0 },
  };
  const ids = new Map<string, number>();
  phrases.forEach((entry, index) => {
    const read = readEntry(entry, language, index + 1, ids);
    if ('phrase' in read) reading.rows.push(read);
    else reading.broken.push(read);
  });
  return reading;
}

function readEntry(
  entry: unknown,
  language: FileReading['language'],
  row: number,
  ids: Map<string, number>,
): ReadRow | BrokenRow {
  const notes: ReadRow['notes'] = [];
  const cleaned = clean(entry, () => {
    if (notes.length === 0) notes.push({ kind: 'control', detail: '' });
  });
  const isRecord = typeof cleaned === 'object' && cleaned !== null && !Array.isArray(cleaned);
  const candidate = isRecord && !Object.hasOwn(cleaned, 'lang') ? { ...cleaned, lang: language } : cleaned;
  const read = v.safeParse(LibraryPhraseSchema, candidate);
  const refuse = (problems: LibraryProblem[]): BrokenRow => ({
    ...{ row, sheet: '', cells: [JSON.stringify(entry) ?? ''], problems },
  });
  if (!read.success)
    return refuse(read.issues.map((issue) => ({ row, ...toProblem(issue), problem: issue.message })));
  const { id, lang, source } = read.output;
  // The same phrase in two languages may share an id, as ours do.
  const identity = JSON.stringify([source ?? '', lang, id]);
  const first = ids.get(identity);
  if (first !== undefined) {
    const problem = `"${id}" is already the id of row ${first}`;
    return refuse([{ row, field: 'id', kind: 'duplicate', detail: String(first), problem }]);
  }
  ids.set(identity, row);
  return { row, sheet: '', phrase: read.output, notes };
}
