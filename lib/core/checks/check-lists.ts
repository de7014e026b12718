import { createPromiseFinder } from './find-promises.ts';
import { createFinder } from './find-words.ts';
import type { TimeWords } from './time-words.ts';
import type { Word } from './word.ts';

/** Word lists made ready for checking many texts. Costs some milliseconds: once per change of the lists. */
export function prepareLists(words: readonly Word[], times: readonly TimeWords[]) {
  return {
    forbidden: createFinder(words, 'forbidden'),
    contact: createFinder(words, 'contact'),
    guarantee: createFinder(words, 'guarantee'),
    slang: createFinder(words, 'slang'),
    cheerful: createFinder(words, 'cheerful'),
    chat: createFinder(words, 'chat'),
    findPromises: createPromiseFinder(createFinder(words, 'promise'), times),
  };
}
export type CheckLists = ReturnType<typeof prepareLists>;
