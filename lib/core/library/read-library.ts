import * as v from 'valibot';
import { LANGS, type Phrase, PhraseSchema } from '../knowledge/phrase.ts';

/** Why a library file, or one row of it, was not taken. `row` counts phrases from 1; 0 is the file itself. */
export interface LibraryProblem {
  row: number;
  field: string;
  problem: string;
}

/** A phrase library, read and validated. */
export interface Library {
  name: string;
  language: (typeof LANGS)[number];
  revision: number;
  phrases: Phrase[];
}

const HeaderSchema = v.object({
  format: v.literal('qinda-library'),
  version: v.literal(1),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  language: v.optional(v.picklist(LANGS), 'zh-CN'),
  revision: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 1),
  phrases: v.pipe(v.array(v.unknown()), v.maxLength(200_000)),
});

const problems = (row: number, issues: readonly v.BaseIssue<unknown>[]): LibraryProblem[] =>
  issues.map((issue) => ({ row, field: v.getDotPath(issue) ?? '', problem: issue.message }));

/**
 * Reads a library in our own JSON format (`format: "qinda-library"`, version 1).
 * Either the whole file is good, or it is refused with every problem named: nothing is half taken.
 */
export function readLibrary(
  json: string,
): { ok: true; library: Library } | { ok: false; problems: LibraryProblem[] } {
  let raw: unknown;
  try {
    raw = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { ok: false, problems: [{ row: 0, field: '', problem: (error as Error).message }] };
  }
  const header = v.safeParse(HeaderSchema, raw);
  if (!header.success) return { ok: false, problems: problems(0, header.issues) };
  const { language, name, revision } = header.output;
  const found: LibraryProblem[] = [];
  const phrases: Phrase[] = [];
  const seen = new Map<string, number>();
  header.output.phrases.forEach((entry, index) => {
    const withLang =
      entry && typeof entry === 'object' && !('lang' in entry) ? { ...entry, lang: language } : entry;
    const phrase = v.safeParse(PhraseSchema, withLang);
    if (!phrase.success) {
      found.push(...problems(index + 1, phrase.issues));
      return;
    }
    const first = seen.get(phrase.output.id);
    if (first !== undefined)
      found.push({
        row: index + 1,
        field: 'id',
        problem: `"${phrase.output.id}" is already the id of row ${first}`,
      });
    seen.set(phrase.output.id, index + 1);
    phrases.push(phrase.output);
  });
  if (found.length) return { ok: false, problems: found };
  return { ok: true, library: { name, language, revision, phrases } };
}
