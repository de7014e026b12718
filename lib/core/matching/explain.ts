import type { Phrase } from '../knowledge/phrase.ts';
import { normalise } from './normalise.ts';
import { stemEnglish } from './stem-english.ts';
import { STOP_CHARACTERS } from './stop-words.ts';
import type { Reason } from './suggestion.ts';
import { PIECES, tokenise } from './tokenise.ts';
import type { WeighedText } from './weigh-turns.ts';

/** From this likeness (cosine of features, 0…1) on, an example question is shown as the reason. */
const ALIKE = 0.35;
/** Examples that are compared; a phrase with more is explained by its first ones. */
const MAX_ASKS = 200;
const MAX_WORDS = 3;
const MAX_LENGTH = 300;

type Bag = Set<number>;

function readBag(text: string): Bag {
  const bag: Bag = new Set();
  tokenise(normalise(text.slice(0, MAX_LENGTH)), (hash) => bag.add(hash));
  return bag;
}

function likeness(a: Bag, b: Bag): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const hash of small) if (large.has(hash)) shared += 1;
  return shared / (Math.sqrt(a.size * b.size) || 1);
}

function nearestAsk(question: Bag, phrase: Phrase): string | null {
  let best: string | null = null;
  let likest = ALIKE;
  for (const ask of phrase.asks.slice(0, MAX_ASKS)) {
    const like = likeness(question, readBag(ask));
    if (like > likest || (like === likest && best === null)) {
      best = ask;
      likest = like;
    }
  }
  return best;
}

/** Pieces of `question` that stand in `text` (both normalised): the longest runs of Chinese, whole words of English. */
function sharedWords(question: string, text: string): string[] {
  const stems = new Set<string>();
  for (const [piece, han] of text.matchAll(PIECES)) if (han === undefined) stems.add(stemEnglish(piece));
  const found: string[] = [];
  for (const [piece, han] of question.matchAll(PIECES)) {
    if (han === undefined) {
      const stem = stemEnglish(piece);
      if (stem !== '' && stems.has(stem)) found.push(piece);
      continue;
    }
    for (let from = 0; from < han.length; ) {
      let to = from;
      while (to < han.length && text.includes(han.slice(from, to + 1))) to++;
      const run = [...han.slice(from, to)];
      while (run.length > 0 && STOP_CHARACTERS.has(run[0] as string)) run.shift();
      while (run.length > 0 && STOP_CHARACTERS.has(run.at(-1) as string)) run.pop();
      if (run.length > 0) found.push(run.join(''));
      from = Math.max(to, from + 1);
    }
  }
  return [...new Set(found)].sort((a, b) => b.length - a.length).slice(0, MAX_WORDS);
}

/** Prepares to say why phrases were found for `texts` (newest first): by a like example, else by words that they share. */
export function explainer(texts: readonly WeighedText[]): (phrase: Phrase) => Reason {
  const questions = texts.map(({ text }) => {
    const normalised = normalise(text.slice(0, MAX_LENGTH));
    return { normalised, bag: readBag(text) };
  });
  return (phrase) => {
    const own = normalise(
      [phrase.title, ...phrase.tags, phrase.text, ...phrase.asks.slice(0, MAX_ASKS)].join('\n'),
    );
    for (const { normalised, bag } of questions) {
      const ask = nearestAsk(bag, phrase);
      if (ask !== null) return { kind: 'ask', ask };
      const words = sharedWords(normalised, own);
      if (words.length > 0) return { kind: 'words', words };
    }
    return { kind: 'general' };
  };
}
