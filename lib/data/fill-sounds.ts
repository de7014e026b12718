import { database } from './database.ts';
import { spellPhrases } from './stored-phrase.ts';

/** So many phrases are written in one transaction: nobody who saves one meanwhile waits for all. */
const AT_ONCE = 500;

/** Nothing is kept yet of how it sounds, or only of its title. */
const isSilent = ({ sounds }: { sounds?: string }) => !sounds?.endsWith('\n');

/**
 * Gives phrases from before titles and tags were kept with all their readings what they lack, so that pinyin finds them too. For the
 * index's own thread: it comes by whenever the index is made anew, as after an update. One that was changed meanwhile
 * has its readings already and is left alone.
 */
export async function fillSounds(): Promise<void> {
  const silent = (await database.phrases.toArray()).filter(isSilent);
  for (let from = 0; from < silent.length; from += AT_ONCE) {
    const some = silent.slice(from, from + AT_ONCE);
    const { sounds } = await spellPhrases(some);
    await database.transaction('rw', database.phrases, async () => {
      const now = await database.phrases.bulkGet(some.map(({ key }) => key));
      const filled = some.flatMap(({ title, tags }, at) => {
        const phrase = now[at];
        const isAsBefore =
          phrase && isSilent(phrase) && phrase.title === title && phrase.tags.join() === tags.join();
        return isAsBefore ? [{ ...phrase, sounds: sounds[at] ?? '' }] : [];
      });
      await database.phrases.bulkPut(filled);
    });
  }
}
