import type { Lang } from '../../core/knowledge/phrase.ts';
import type { StoredPhrase } from '../../core/knowledge/stored-phrase.ts';
import { encodeGb18030 } from '../../core/library/write/encode-gb18030.ts';
import { phraseTable, qianniuTable } from '../../core/library/write/phrase-table.ts';
import { writeCsv } from '../../core/library/write/write-csv.ts';
import { writeOwnJson } from '../../core/library/write/write-own-json.ts';
import { writeXlsx } from '../../core/library/write/write-xlsx.ts';
import { listPhrases } from '../../data/phrases.ts';
import { collectRiders, RIDERS, type Rider } from '../../data/riders.ts';
import { toPhrase } from '../../data/stored-phrase.ts';
import { saveFile } from './save-file.ts';

export { listPhrases, RIDERS, type Rider };

/** Kinds of files that phrases are handed on in. */
export const EXPORT_FORMATS = ['json', 'xlsx', 'csv', 'qianniu'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportChoices {
  format: ExportFormat;
  name: string;
  language: Lang;
  /** Only a file in our own format has room for the rest. */
  publisher: string;
  revision: number;
  riders: readonly Rider[];
}

async function write(phrases: readonly StoredPhrase[], choices: ExportChoices): Promise<Blob> {
  const { format, name, language, publisher, revision, riders } = choices;
  const plain = phrases.map(toPhrase);
  if (format === 'xlsx') return new Blob([writeXlsx(phraseTable(plain, language), name)]);
  if (format === 'csv') return new Blob([writeCsv(phraseTable(plain, language))], { type: 'text/csv' });
  if (format === 'qianniu') {
    // A program of Chinese Windows: no byte order mark, and its own encoding.
    const text = writeCsv(qianniuTable(plain)).slice(1);
    return new Blob([encodeGb18030(text)], { type: 'text/csv;charset=gb18030' });
  }
  const header = { name, language, revision, publisher, riders: await collectRiders(riders) };
  return new Blob([writeOwnJson(header, plain)], { type: 'application/json' });
}

/** Hands the user a file with these phrases; what is not told in its name stands inside. */
export async function exportPhrases(phrases: readonly StoredPhrase[], choices: ExportChoices): Promise<void> {
  const date = new Date().toISOString().slice(0, 10);
  const ending = choices.format === 'qianniu' ? 'csv' : choices.format;
  const name = choices.name.replace(/[\\/:*?"<>|]/g, '_').trim() || 'qinda';
  saveFile(await write(phrases, choices), `${name}-${date}.${ending}`);
}
