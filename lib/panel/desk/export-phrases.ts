import type { Lang } from '../../core/knowledge/phrase.ts';
import { dayOf } from '../../core/knowledge/validity.ts';
import { collectRiders, RIDERS, type Rider } from '../../data/riders.ts';
import { OWN } from '../../data/stored-phrase.ts';
import type { FileHeader } from './library/file-header.ts';
import { libraryThread } from './library/library-thread.ts';
import { saveFile } from './save-file.ts';

export { EXPORT_FORMATS, type ExportFormat } from './library/file-header.ts';
export { RIDERS, type Rider };

export interface ExportChoices extends Omit<FileHeader, 'riders'> {
  /** Whose phrases; null: all. */
  source: string | null;
  riders: readonly Rider[];
}

const today = () => dayOf(Date.now());

/** The sources of the library, in its order, with how many phrases each has. */
export const listStock = () => libraryThread().ask('stock', null);

async function write({ source, riders, ...header }: ExportChoices): Promise<Blob> {
  const collected = header.format === 'json' ? await collectRiders(riders) : {};
  return libraryThread().ask('writeFile', { source, header: { ...header, riders: collected } });
}

/** Hands the user a file with phrases, made beside the page; what is not told in its name stands inside. */
export async function exportPhrases(choices: ExportChoices): Promise<void> {
  const ending = choices.format === 'qianniu' ? 'csv' : choices.format;
  const name = choices.name.replace(/[\\/:*?"<>|]/g, '_').trim() || 'qinda';
  saveFile(await write(choices), `${name}-${today()}.${ending}`);
}

/** Hands the user a file with the own phrases to share, or with those and the pages that the user taught. */
export async function downloadPhrases(
  which: 'own' | 'ownAndSites',
  header: { name: string; language: Lang },
): Promise<void> {
  const riders: readonly Rider[] = which === 'own' ? [] : ['sites'];
  const file = await write({ ...header, source: OWN, format: 'json', publisher: '', riders });
  saveFile(file, `qinda-phrases-${today()}.json`);
}
