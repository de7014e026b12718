import type { Page } from 'puppeteer-core';
import { until } from '../support/until.ts';

export const DIALOG = '[role=dialog]';

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
            // They stand in blocks, but for those of an older version.
            const all = phrases.result.flatMap((block) => block.phrases ?? block);
            const own = all.filter(({ source }) => source !== 'pack');
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

/** Stops what is going on the moment that this can be done. */
export const stop = (page: Page) =>
  until(
    page,
    'What is going on can be stopped',
    () => {
      const button = [...document.querySelectorAll('button')].find(
        (one) => one.textContent?.trim() === 'Stop',
      );
      button?.click();
      return button !== undefined;
    },
    [],
  );

/** Waits until no window is open. */
export const closed = (on: Page) =>
  until(on, 'No window is open', (css) => document.querySelector(css) === null, [DIALOG]);
