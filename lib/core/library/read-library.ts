import * as v from 'valibot';
import { LANGS, PhraseSchema } from '../knowledge/phrase.ts';
import { type FieldProblem, toProblem } from './problem.ts';

/** Why a library file, or one row of it, was not taken. `row` counts phrases from 1; 0 is the file itself. */
export interface LibraryProblem extends FieldProblem {
  row: number;
  /** The same in English, for logs and the command line. */
  problem: string;
}

/** Source names with a meaning of their own; no library may take them as its name. */
export const RESERVED: readonly string[] = ['own', 'pack'];

/**
 * A phrase as a library file holds it. In a backup, `source` says where it belongs, and `hidden` and `edited` what the
 * user had made of it; in a library to be shared all three are absent.
 */
export const LibraryPhraseSchema = v.object({
  ...PhraseSchema.entries,
  source: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200))),
  hidden: v.optional(v.boolean()),
  edited: v.optional(v.boolean()),
});

export type LibraryPhrase = v.InferOutput<typeof LibraryPhraseSchema>;

/** A phrase library, read and validated. */
export interface Library {
  name: string;
  language: (typeof LANGS)[number];
  revision: number;
  phrases: LibraryPhrase[];
  /** Taught sites that ride along, as they stand in the file: nothing of them is checked yet. */
  sites?: unknown[];
}

/** What else may ride along in a file; each kind is checked where it is taken. */
const riders = {
  sites: v.optional(v.pipe(v.array(v.unknown()), v.maxLength(50)), []),
  words: v.optional(v.pipe(v.array(v.unknown()), v.maxLength(20_000)), []),
  terms: v.optional(v.record(v.string(), v.unknown())),
  presets: v.optional(v.pipe(v.array(v.unknown()), v.maxLength(50)), []),
};

/** A library file without its phrases, which are judged one by one. */
export const HeaderSchema = v.object({
  format: v.literal('qinda-library'),
  version: v.literal(1),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  language: v.optional(v.picklist(LANGS), 'zh-CN'),
  revision: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 1),
  phrases: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(200_000)),
  /** Who shared it. */
  publisher: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200)), ''),
  ...riders,
});

/** A whole library file, for who wants to describe the format; phrases are judged one by one when a file is read. */
export const LibraryFileSchema = v.object({
  ...HeaderSchema.entries,
  phrases: v.pipe(v.array(LibraryPhraseSchema), v.minLength(1), v.maxLength(200_000)),
});

type Read = { ok: true; library: Library } | { ok: false; problems: LibraryProblem[] };

const refuse = (row: number, problem: FieldProblem, words: string): LibraryProblem => ({
  row,
  ...problem,
  problem: words,
});

/**
 * Reads a library in our own JSON format (`format: "qinda-library"`, version 1).
 * Either the whole file is good, or it is refused with every problem named: nothing is half taken.
 */
export function readLibrary(json: string): Read {
  let raw: unknown;
  try {
    raw = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (error) {
    const problem = { field: '', kind: 'json', detail: '' } as const;
    return { ok: false, problems: [refuse(0, problem, (error as Error).message)] };
  }
  const header = v.safeParse(HeaderSchema, raw);
  if (!header.success) return { ok: false, problems: readHeaderProblems(header.issues) };
  const { language, name, revision, sites } = header.output;
  const { phrases, problems } = readPhrases(header.output.phrases, language);
  if (RESERVED.includes(name)) {
    const problem = { field: 'name', kind: 'reserved', detail: name } as const;
    problems.unshift(refuse(0, problem, `"${name}" cannot be the name of a library`));
  }
  return problems.length
    ? { ok: false, problems }
    : { ok: true, library: { name, language, revision, phrases, sites } };
}

/** Of a file that is not ours nothing else is worth saying. */
export function readHeaderProblems(issues: readonly v.BaseIssue<unknown>[]): LibraryProblem[] {
  const problems = issues.map((issue) => refuse(0, toProblem(issue), issue.message));
  const foreign = problems.find(({ field }) => ['', 'format', 'version'].includes(field));
  return foreign ? [{ ...foreign, kind: 'format', detail: '' }] : problems;
}

function readPhrases(entries: unknown[], language: Library['language']) {
  const phrases: LibraryPhrase[] = [];
  const problems: LibraryProblem[] = [];
  const rows = new Map<string, number>();
  entries.forEach((entry, index) => {
    const row = index + 1;
    const withLang =
      entry && typeof entry === 'object' && !('lang' in entry) ? { ...entry, lang: language } : entry;
    const read = v.safeParse(LibraryPhraseSchema, withLang);
    if (!read.success) {
      problems.push(...read.issues.map((issue) => refuse(row, toProblem(issue), issue.message)));
      return;
    }
    const { id, lang, source } = read.output;
    // The same phrase in two languages may share an id, as ours do.
    const identity = JSON.stringify([source ?? '', lang, id]);
    const first = rows.get(identity);
    if (first !== undefined) {
      const problem = { field: 'id', kind: 'duplicate', detail: String(first) } as const;
      problems.push(refuse(row, problem, `"${id}" is already the id of row ${first}`));
    }
    rows.set(identity, row);
    phrases.push(read.output);
  });
  return { phrases, problems };
}
