import { OWN, PACK, type StoredPhrase } from '../core/knowledge/stored-phrase.ts';
import { database } from './database.ts';

/** The greetings and holding lines of the library, in all their wordings: what says by itself that it is no answer. */
export async function listHoldingPhrases(): Promise<{ purpose: 'greeting' | 'hold'; text: string }[]> {
  const found = await database.phrases
    .filter(({ purpose }) => purpose === 'greeting' || purpose === 'hold')
    .toArray();
  return found.flatMap(({ purpose, text, variants }) =>
    purpose === 'greeting' || purpose === 'hold'
      ? [text, ...variants].map((words) => ({ purpose, text: words }))
      : [],
  );
}

const rank = ({ source }: StoredPhrase) => (source === OWN ? 0 : source === PACK ? 2 : 1);

/** All phrases, hidden ones too: the user's own first, the built-in ones last, each source in its own order. */
export async function listPhrases(): Promise<StoredPhrase[]> {
  const phrases = await database.phrases.toArray();
  return phrases.sort((a, b) => rank(a) - rank(b) || compare(a.source, b.source) || a.place - b.place);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
