import * as v from 'valibot';
import { LANGS, type Phrase, PhraseSchema } from '../knowledge/phrase.ts';
import { type FieldProblem, toProblem } from '../library/problem.ts';

/** A change to a phrase of the team, as an agent proposes it. */
export const SuggestionSchema = v.object({
  /** The phrase as the agent had it, by which the owner sees whether it has changed meanwhile. */
  before: PhraseSchema,
  after: PhraseSchema,
  /** Why, in the agent's words; may be empty. */
  note: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(1000)), ''),
});

export type Suggestion = v.InferOutput<typeof SuggestionSchema>;

const FileSchema = v.object({
  format: v.literal('qinda-suggestions'),
  version: v.literal(1),
  /** Name of the library that they are for. */
  library: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  /** Who proposes; may be empty. */
  from: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200)), ''),
  language: v.optional(v.picklist(LANGS), 'zh-CN'),
  suggestions: v.pipe(v.array(SuggestionSchema), v.minLength(1), v.maxLength(5000)),
});

/** What a colleague proposes for a library, as a file brings it to the owner. */
export type SuggestionFile = Pick<v.InferOutput<typeof FileSchema>, 'library' | 'from' | 'suggestions'>;

/** A file for {@link readSuggestions}. */
export function writeSuggestions(file: SuggestionFile): string {
  return `${JSON.stringify({ format: 'qinda-suggestions', version: 1, ...file }, null, 1)}\n`;
}

/** Reads a file of suggestions: all of it, or what is wrong with it. */
export function readSuggestions(
  json: string,
): { ok: true; file: SuggestionFile } | { ok: false; problem: FieldProblem } {
  let raw: unknown;
  try {
    raw = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, problem: { field: '', kind: 'json', detail: '' } };
  }
  const read = v.safeParse(FileSchema, raw);
  if (read.success) return { ok: true, file: read.output };
  const problem = toProblem(read.issues[0]);
  const isOurs = v.is(v.object({ format: v.literal('qinda-suggestions') }), raw);
  return { ok: false, problem: isOurs ? problem : { field: '', kind: 'format', detail: '' } };
}

/** How a suggestion meets what the owner has now. */
export type SuggestionFate = 'fits' | 'changedMeanwhile' | 'gone' | 'same';

/** `now`: the owner's phrase of that id and language, if it is still there. */
export function judgeSuggestion(
  { before, after }: Suggestion,
  now: Phrase | undefined,
  isSame: (a: Phrase, b: Phrase) => boolean,
): SuggestionFate {
  if (!now) return 'gone';
  if (isSame(now, after)) return 'same';
  return isSame(now, before) ? 'fits' : 'changedMeanwhile';
}
