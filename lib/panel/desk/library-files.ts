import type { Lang } from '../../core/knowledge/phrase.ts';
import { exportAll, exportOwn } from '../../data/export-library.ts';
import { listPhrases } from '../../data/phrases.ts';
import { listTaught } from '../../data/taught-sites.ts';
import { saveFile } from './save-file.ts';

/**
 * Hands the user a file with the own phrases (to share), those and the pages that the user taught, or with everything (a
 * backup).
 */
export async function downloadPhrases(
  which: 'own' | 'ownAndSites' | 'all',
  header: { name: string; language: Lang },
): Promise<void> {
  const sites = which === 'own' ? [] : (await listTaught()).map(({ name, profile }) => ({ name, profile }));
  const file = { ...header, sites };
  const phrases = await listPhrases();
  const json = which === 'all' ? exportAll(phrases, file) : exportOwn(phrases, file);
  const date = new Date().toISOString().slice(0, 10);
  saveFile(json, `qinda-${which === 'all' ? 'backup' : 'phrases'}-${date}.json`);
}
