import * as v from 'valibot';
import { type Phrase, PhraseSchema } from '../knowledge/phrase.ts';
import { type Library, readLibrary } from '../library/read-library.ts';
import { failure, type ShareFailure } from './failure.ts';

const KeySchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));

/** What a library file says beside its phrases; all of it may be missing. */
const EnvelopeSchema = v.object({
  publisher: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200)), ''),
  /** Signed along with the rest: the key that the owner will use from some day on. */
  nextKey: v.optional(KeySchema),
  signature: v.optional(
    v.object({ key: KeySchema, value: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{86}$/)) }),
  ),
});

const SuggestionsSchema = v.object({ format: v.literal('qinda-suggestions') });

export type Signature = NonNullable<v.InferOutput<typeof EnvelopeSchema>['signature']>;

/** A shared library, its phrases without what only the base adds. */
export interface SharedLibrary extends Omit<Library, 'phrases' | 'sites'> {
  publisher: string;
  nextKey: string | null;
  phrases: Phrase[];
}

type Read =
  | { ok: true; library: SharedLibrary; signature: Signature | null; signed: unknown }
  | { ok: false; failure: ShareFailure };

const refuse = (...said: Parameters<typeof failure>): Read => ({ ok: false, failure: failure(...said) });

/**
 * Reads what an address sent: a library in our own format, whole and without a fault, or why it is none. `signed` is what a
 * signature must fit: the file without its `signature`. Phrases that name a source of their own are refused: they would
 * write into other libraries.
 */
export function readShared(json: string): Read {
  let raw: unknown;
  try {
    raw = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    return refuse('broken');
  }
  if (v.is(SuggestionsSchema, raw)) return refuse('suggestions');
  const read = readLibrary(json);
  if (!read.ok) {
    const [first] = read.problems;
    return refuse(
      'content',
      first ? [first.row || '', first.field, first.problem].filter(Boolean).join(' · ') : '',
    );
  }
  const envelope = v.safeParse(EnvelopeSchema, raw);
  if (!envelope.success) return refuse('content', v.getDotPath(envelope.issues[0]) ?? '');
  const { publisher, nextKey = null, signature = null } = envelope.output;
  const { name, language, revision, phrases } = read.library;
  if (phrases.some(({ source }) => source !== undefined)) return refuse('backup');
  const bare = phrases.map((phrase) => v.parse(PhraseSchema, phrase));
  const library = { name, language, revision, publisher, nextKey, phrases: bare };
  const { signature: _, ...signed } = raw as Record<string, unknown>;
  return { ok: true, library, signature, signed };
}
