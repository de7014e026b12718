import type { ListedWord } from '../../data/word-lists.ts';
import type { WordFilter } from './word-draft.ts';

const inState: Record<WordFilter['state'], (word: ListedWord) => boolean> = {
  '': () => true,
  shown: ({ hidden }) => !hidden,
  hidden: ({ hidden }) => hidden,
  changed: ({ isOwn, isEdited }) => isOwn || isEdited,
};

/** The words that a filter leaves, in their order. */
export function filterWords(words: readonly ListedWord[], filter: WordFilter): ListedWord[] {
  const query = filter.query.trim().toLowerCase();
  return words.filter(
    (word) =>
      (filter.kind === '' || word.kind === filter.kind) &&
      (filter.lang === '' || word.lang === filter.lang) &&
      inState[filter.state](word) &&
      [word.word, word.say, word.why, ...word.also].some((text) => text.toLowerCase().includes(query)),
  );
}
