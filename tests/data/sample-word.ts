import type { Word } from '../../lib/core/checks/word.ts';

/** A word of slang that is its own id. */
export const sampleWord = (id: string, given: Partial<Word> = {}): Word => ({
  ...{ id, kind: 'slang', lang: 'en', word: id, also: [], not: [], needsTime: false, say: '', why: '' },
  ...given,
});
