import type { Phrase } from '../knowledge/phrase.ts';
import { normalise } from './normalise.ts';
import { stemEnglish } from './stem-english.ts';
import { STOP_CHARACTERS, STOP_WORDS } from './stop-words.ts';
import type { Reason } from './suggestion.ts';
import { NEAR, PIECES, tokenise } from './tokenise.ts';
import type { WeighedText } from './weigh-turns.ts';

/** From this likeness (cosine of features, 0…1) on, an example question is shown as the reason. */
const ALIKE = 0.35;
/** Where no telling word is shared ("how much?"), less likeness is reason enough. */
const ALIKE_AT_LEAST = 0.15;
/** Examples that are compared; a phrase with more is explained by its first ones. */
const MAX_ASKS = 100;
const MAX_WORDS = 3;
/** Characters of one message, and of all that a phrase says of itself. */
const MAX_LENGTH = 300;
const MAX_OWN = 10_000;
/** Messages that may be the reason. */
const MAX_TEXTS = 6;

/** The distinct features of a text, ascending. */
type Bag = Uint32Array;

function readBag(normalised: string): Bag {
  const found = new Set<number>();
  tokenise(normalised, (hash, kind) => {
    if (kind !== NEAR) found.add(hash);
  });
  return Uint32Array.from(found).sort();
}

function likeness(a: Bag, b: Bag): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = (a[i] as number) - (b[j] as number);
    if (difference === 0) shared += 1;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return shared / (Math.sqrt(a.length * b.length) || 1);
}

/** What is compared of a phrase: its examples, and all that it says of itself. */
interface PhraseReading {
  asks: { ask: string; bag: Bag }[];
  own: string;
}

/** Reading a phrase costs more than comparing with it, and the same few phrases come up again and again. */
const readings = new WeakMap<Phrase, PhraseReading>();

function readPhrase(phrase: Phrase): PhraseReading {
  const known = readings.get(phrase);
  if (known) return known;
  const { title, tags, text, asks } = phrase;
  const reading = {
    asks: asks.slice(0, MAX_ASKS).map((ask) => ({ ask, bag: readBag(normalise(ask)) })),
    own: normalise([title, ...tags, text, ...asks].join('\n').slice(0, MAX_OWN)),
  };
  readings.set(phrase, reading);
  return reading;
}

function nearestAsk(question: Bag, asks: PhraseReading['asks'], atLeast: number): string | null {
  let best: string | null = null;
  let likest = atLeast;
  for (const { ask, bag } of asks) {
    const like = likeness(question, bag);
    if (like < likest || (like === likest && best !== null)) continue;
    best = ask;
    likest = like;
  }
  return best;
}

const isStop = (character: string | undefined) => character !== undefined && STOP_CHARACTERS.has(character);

/** The run of Chinese from `from` to `to` without stop characters at its ends. */
function trimRun(han: string, from: number, to: number): string {
  let start = from;
  let end = to;
  while (start < end && isStop(han[start])) start++;
  while (start < end && isStop(han[end - 1])) end--;
  return han.slice(start, end);
}

/** Pieces of `question` that stand in `text` (both normalised): the longest runs of Chinese, whole words of English. */
function sharedWords(question: string, text: string): string[] {
  const stems = new Set<string>();
  for (const [piece, han] of text.matchAll(PIECES)) if (han === undefined) stems.add(stemEnglish(piece));
  const found = new Set<string>();
  for (const [piece, han] of question.matchAll(PIECES)) {
    if (han === undefined) {
      if (!STOP_WORDS.has(piece) && stems.has(stemEnglish(piece))) found.add(piece);
      continue;
    }
    for (let from = 0; from < han.length; ) {
      let to = from;
      while (to < han.length && text.includes(han.slice(from, to + 1))) to++;
      const run = trimRun(han, from, to);
      if (run !== '') found.add(run);
      from = Math.max(to, from + 1);
    }
  }
  // A single character says nothing to a reader.
  return [...found]
    .filter((word) => word.length > 1)
    .sort((a, b) => b.length - a.length)
    .slice(0, MAX_WORDS);
}

/** Prepares to say why phrases were found for `texts` (newest first): by a like example, else by words that they share. */
export function explainer(texts: readonly WeighedText[]): (phrase: Phrase) => Reason {
  const questions = texts.slice(0, MAX_TEXTS).map((weighed) => {
    const text = normalise(weighed.text.slice(0, MAX_LENGTH));
    return { text, bag: readBag(text), isNow: weighed.isNow };
  });
  return (phrase) => {
    const { asks, own } = readPhrase(phrase);
    for (const { text, bag, isNow } of questions) {
      const ask = nearestAsk(bag, asks, ALIKE);
      if (ask !== null) return { kind: 'ask', ask, ...(!isNow && { earlier: true }) };
      const words = sharedWords(text, own);
      if (words.length > 0) return { kind: 'words', words, ...(!isNow && { earlier: true }) };
    }
    const first = questions[0];
    const ask = first ? nearestAsk(first.bag, asks, ALIKE_AT_LEAST) : null;
    return ask === null ? { kind: 'general' } : { kind: 'ask', ask };
  };
}
