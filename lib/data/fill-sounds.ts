import { database } from './database.ts';
import { toSounds } from './initials.ts';

/** So many phrases are written in one transaction: nobody who saves one meanwhile waits for all. */
const AT_ONCE = 500;

/**
 * Gives phrases from before titles were kept with all their readings what they lack, so that pinyin finds them too. For the
 * index's own thread: it comes by whenever the index is made anew, as after an update. A title that was changed meanwhile
 * has its readings already and is left alone.
 */
export async function fillSounds(): Promise<void> {
  const silent = (await database.phrases.toArray()).filter(({ sounds }) => sounds === undefined);
  for (let from = 0; from < silent.length; from += AT_ONCE) {
    const some = silent.slice(from, from + AT_ONCE);
    const sounds = await toSounds(some.map(({ title }) => title));
    await database.transaction('rw', database.phrases, async () => {
      const now = await database.phrases.bulkGet(some.map(({ key }) => key));
      const filled = some.flatMap(({ title }, at) => {
        const phrase = now[at];
        const isAsBefore = phrase && phrase.sounds === undefined && phrase.title === title;
        return isAsBefore ? [{ ...phrase, sounds: sounds[at] ?? '' }] : [];
      });
      await database.phrases.bulkPut(filled);
    });
  }
}
