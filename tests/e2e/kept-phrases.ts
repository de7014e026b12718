import type { Page } from 'puppeteer-core';

/** The phrases that are kept, the built-in ones aside, and every revision, in few words. */
export function keptPhrases(from: Page) {
  return from.evaluate(
    () =>
      new Promise<{ phrases: number; texts: number; revisions: string }>((resolve, reject) => {
        const opening = indexedDB.open('qinda');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const base = opening.result;
          const reading = base.transaction(['phrases', 'revisions']);
          const phrases = reading.objectStore('phrases').getAll();
          const revisions = reading.objectStore('revisions').getAll();
          reading.onerror = () => reject(reading.error);
          reading.oncomplete = () => {
            base.close();
            const own = phrases.result.filter(({ source }) => source !== 'pack');
            resolve({
              phrases: own.length,
              texts: own.reduce((sum, { text }) => sum + text.length, 0),
              revisions: revisions.result.map(({ kind }) => kind).join(' '),
            });
          };
        };
      }),
  );
}
