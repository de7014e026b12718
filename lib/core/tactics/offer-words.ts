import * as v from 'valibot';
import { LANGS } from '../knowledge/phrase.ts';
import { CHOICE, PROOFS, type ProofId, REMEDIES, type RemedyId } from './complaint.ts';

const words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
/** `count` places to fill, `[1]` `[2]` …, each once. */
const frame = (count: number) =>
  v.pipe(
    words,
    v.check((text) => Array.from(text.matchAll(/\[\d\]/g)).length === count, `has not ${count} places`),
  );
const wordsFor = <K extends string>(ids: readonly K[]) =>
  v.strictObject(Object.fromEntries(ids.map((id) => [id, words])) as Record<K, typeof words>);

/** What is said to the buyer when an agent puts remedies or questions together: pieces and frames of one language. */
export const OfferWordsSchema = v.strictObject({
  lang: v.picklist(LANGS),
  /** Frames for two and for three remedies. */
  choice: v.strictObject({ two: frame(2), three: frame(3) }),
  remedies: wordsFor(REMEDIES),
  /** Frame for what the buyer is asked to send. */
  ask: frame(1),
  /** Between two and before the last of the things asked for. */
  comma: v.string(),
  and: v.string(),
  proofs: wordsFor(PROOFS),
  /** Tells the buyer that a colleague takes over. */
  handOver: words,
});

/** See {@link OfferWordsSchema}. */
export type OfferWords = v.InferOutput<typeof OfferWordsSchema>;

/** The remedies as one question that leaves the choice to the buyer; null unless there are two or three. */
export function offerChoice(words: OfferWords, remedies: readonly RemedyId[]): string | null {
  if (remedies.length < CHOICE.least || remedies.length > CHOICE.most) return null;
  const text = remedies.length === CHOICE.least ? words.choice.two : words.choice.three;
  return text.replace(/\[(\d)\]/g, (_, place) => words.remedies[remedies[Number(place) - 1] as RemedyId]);
}

/** Asks the buyer for everything in one go, with the reason; null when there is nothing to ask for. */
export function askForProofs(words: OfferWords, proofs: readonly ProofId[]): string | null {
  const named = proofs.map((id) => words.proofs[id]);
  const last = named.pop();
  if (last === undefined) return null;
  const list = named.length ? `${named.join(words.comma)}${words.and}${last}` : last;
  return words.ask.replace('[1]', list);
}
