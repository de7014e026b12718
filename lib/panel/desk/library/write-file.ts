import type { Phrase } from '../../../core/knowledge/phrase.ts';
import { encodeGb18030 } from '../../../core/library/write/encode-gb18030.ts';
import { phraseTable, qianniuTable } from '../../../core/library/write/phrase-table.ts';
import { writeCsv } from '../../../core/library/write/write-csv.ts';
import { writeOwnJson } from '../../../core/library/write/write-own-json.ts';
import { writeXlsx } from '../../../core/library/write/write-xlsx.ts';
import type { FileHeader } from './file-header.ts';

/** The file with these phrases, in their order. */
export function writeFile(phrases: readonly Phrase[], header: FileHeader): Blob {
  const { format, ...rest } = header;
  if (format === 'xlsx') return new Blob([writeXlsx(phraseTable(phrases, rest.language), rest.name)]);
  if (format === 'csv')
    return new Blob([writeCsv(phraseTable(phrases, rest.language))], { type: 'text/csv' });
  if (format === 'qianniu') {
    // A program of Chinese Windows: no byte order mark, and its own encoding.
    const text = writeCsv(qianniuTable(phrases)).slice(1);
    return new Blob([encodeGb18030(text)], { type: 'text/csv;charset=gb18030' });
  }
  return new Blob([writeOwnJson(rest, phrases)], { type: 'application/json' });
}
