import type { Lang } from '../../core/knowledge/phrase.ts';
import type { StoredPhrase } from '../../core/knowledge/stored-phrase.ts';
import { type Library, type LibraryProblem, readLibrary } from '../../core/library/read-library.ts';
import { exportOwn } from '../../data/export-library.ts';
import { previewImport } from '../../data/import-library.ts';
import type { ImportCounts } from '../../data/import-plan.ts';
import { listTaught } from '../../data/taught-sites.ts';
import { saveFile } from './save-file.ts';
import { checkRiders } from './site-files.ts';

/** Taught sites that ride along in a library file, or why they cannot be used. */
export type Riders = ReturnType<typeof checkRiders>;

/** A file that the user chose, looked at but not taken yet. */
export type CheckedFile =
  | { ok: true; fileName: string; library: Library; counts: ImportCounts; riders: Riders | null }
  | { ok: false; fileName: string; problems: LibraryProblem[] };

/** Reads a library file and says what importing it would do, or everything that is wrong with it. */
export async function checkFile(file: File): Promise<CheckedFile> {
  const fileName = file.name;
  let text: string;
  try {
    // A wrong guess at the encoding would turn every Chinese character into a question mark unnoticed.
    text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    const problem = { row: 0, field: '', kind: 'encoding', detail: '', problem: 'not UTF-8' } as const;
    return { ok: false, fileName, problems: [problem] };
  }
  const read = readLibrary(text);
  if (!read.ok) return { ok: false, fileName, problems: read.problems };
  const { library } = read;
  const riders = library.sites?.length ? checkRiders(library.sites) : null;
  return { ok: true, fileName, library, riders, counts: await previewImport(library, Date.now()) };
}

/** Hands the user a file with the own phrases to share, or with those and the pages that the user taught. */
export async function downloadPhrases(
  phrases: StoredPhrase[],
  which: 'own' | 'ownAndSites',
  header: { name: string; language: Lang },
): Promise<void> {
  const sites = which === 'own' ? [] : (await listTaught()).map(({ name, profile }) => ({ name, profile }));
  const date = new Date().toISOString().slice(0, 10);
  saveFile(exportOwn(phrases, { ...header, sites }), `qinda-phrases-${date}.json`);
}
