import type { Page } from 'puppeteer-core';

/** What is kept of the library, counted by wave. */
interface Kept {
  phrases: string;
  /** The imports, the oldest first: what each says it did, and what it keeps of the time before. */
  imports: { counts: number; befores: string }[];
  /** Rows of `befores` whose revision is not there. */
  orphans: number;
  /** How often the phrases have changed. */
  changes: number;
  /** The waves in the kept index when nothing tells the panel that it is old; null when it is known to be. */
  trusted: string | null;
}

/** Runs in the page: reads it all in one transaction. */
function readInPage(): Promise<Kept> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('qinda');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const base = opening.result;
      const tables = ['phrases', 'revisions', 'befores', 'indexes'];
      const reading = base.transaction(tables);
      // biome-ignore lint/suspicious/noExplicitAny: rows as they are on disk
      const all = {} as Record<string, any[]>;
      for (const table of tables) {
        const rows = reading.objectStore(table).getAll();
        rows.onsuccess = () => {
          all[table] = rows.result;
        };
      }
      reading.onerror = () => reject(reading.error);
      const told = () => {
        const { phrases: blocks = [], revisions = [], befores = [], indexes = [] } = all;
        const phrases = blocks.flatMap((block) => block.phrases ?? block);
        const count = (waves: string[]) =>
          [...new Set(waves)]
            .sort()
            .map((wave) => `${waves.filter((one) => one === wave).length} ${wave}`)
            .join(', ');
        const waveOf = (text: string | undefined) => text?.split(' ')[0] ?? 'none';
        const imports = revisions
          .filter(({ kind }) => kind === 'import')
          .map(({ id, added, changed, removed }) => ({
            counts: added + changed + removed,
            befores: count(
              befores
                .filter(({ revision }) => revision === id)
                .flatMap((row) => row.befores)
                .map(({ before }) => waveOf(before?.text)),
            ),
          }));
        const ids = new Set(revisions.map(({ id }) => id));
        const changes = indexes.find(({ id }) => id === 'changes')?.at ?? 0;
        const index = indexes.find(({ id }) => id === 'phrases');
        const isTrusted = index?.at === changes && index?.total === phrases.length;
        const written = new TextDecoder().decode(index?.packed.written);
        return {
          phrases: count(phrases.filter(({ source }) => source === 'Waves').map(({ text }) => waveOf(text))),
          imports,
          orphans: befores.filter(({ revision }) => !ids.has(revision)).length,
          changes,
          trusted: isTrusted ? count(written.match(/(?<=Zebra \d+ )\w+/g) ?? []) : null,
        };
      };
      reading.oncomplete = () => {
        base.close();
        try {
          resolve(told());
        } catch (error) {
          reject(error);
        }
      };
    };
  });
}

/** What is kept of the library of waves now. */
export const readKept = (page: Page): Promise<Kept> => page.evaluate(readInPage);
