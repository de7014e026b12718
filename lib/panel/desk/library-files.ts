import type { Lang } from '../../core/knowledge/phrase.ts';
import type { StoredPhrase } from '../../core/knowledge/stored-phrase.ts';
import { type Library, type LibraryProblem, readLibrary } from '../../core/library/read-library.ts';
import { exportAll, exportOwn } from '../../data/export-library.ts';
import { previewImport } from '../../data/import-library.ts';
import type { ImportCounts } from '../../data/import-plan.ts';

/** A file that the user chose, looked at but not taken yet. */
export type CheckedFile =
  | { ok: true; fileName: string; library: Library; counts: ImportCounts }
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
  return { ok: true, fileName, library: read.library, counts: await previewImport(read.library, Date.now()) };
}

/** Hands the user a file with the own phrases (to share) or with everything (a backup). */
export function downloadPhrases(
  phrases: StoredPhrase[],
  which: 'own' | 'all',
  header: { name: string; language: Lang },
): void {
  const json = which === 'own' ? exportOwn(phrases, header) : exportAll(phrases, header);
  const url = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `qinda-${which === 'own' ? 'phrases' : 'backup'}-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  URL.revokeObjectURL(url);
}
