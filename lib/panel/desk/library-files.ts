import type { Lang } from '../../core/knowledge/phrase.ts';
import { exportOwn } from '../../data/export-library.ts';
import { listPhrases } from '../../data/phrases.ts';
import { listTaught } from '../../data/taught-sites.ts';
import { saveFile } from './save-file.ts';

/** Hands the user a file with the own phrases to share, or with those and the pages that the user taught. */
export async function downloadPhrases(
  which: 'own' | 'ownAndSites',
  header: { name: string; language: Lang },
): Promise<void> {
  const sites = which === 'own' ? [] : (await listTaught()).map(({ name, profile }) => ({ name, profile }));
  const date = new Date().toISOString().slice(0, 10);
  saveFile(exportOwn(await listPhrases(), { ...header, riders: { sites } }), `qinda-phrases-${date}.json`);
}
