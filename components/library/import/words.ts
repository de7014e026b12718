import type { FileFormat, RowNote } from '../../../lib/core/library/file-reading.ts';
import type { ColumnField, Encoding } from '../../../lib/core/library/read/outcome.ts';
import type { LibraryProblem } from '../../../lib/core/library/read-library.ts';
import type { BrokenRowsWords } from '../../../lib/core/library/write/broken-rows.ts';
import { t } from '../../../lib/i18n/t.ts';
import { problemText } from '../wording.ts';

const formats: Record<FileFormat, () => string> = {
  qinda: () => t('readFile.format.qinda'),
  csv: () => t('readFile.format.csv'),
  xlsx: () => t('readFile.format.xlsx'),
  html: () => t('readFile.format.html'),
  text: () => t('readFile.format.text'),
  json: () => t('readFile.format.json'),
  qianniu: () => t('readFile.format.qianniu'),
  xiaoneng: () => t('readFile.format.xiaoneng'),
  'text-blaze': () => 'Text Blaze',
  chatwoot: () => 'Chatwoot',
  gorgias: () => 'Gorgias',
  zendesk: () => 'Zendesk',
  espanso: () => 'Espanso',
  alfred: () => 'Alfred',
  textexpander: () => 'TextExpander',
  briskine: () => 'Briskine',
};

/** What kind of file it is. */
export const formatName = (format: FileFormat): string => formats[format]();

/** The encodings as people know them. */
export const encodingNames: Record<Encoding, () => string> = {
  'utf-8': () => 'UTF-8',
  gb18030: () => t('readFile.encoding.gb'),
  big5: () => t('readFile.encoding.big5'),
  'utf-16le': () => 'UTF-16 LE',
  'utf-16be': () => 'UTF-16 BE',
};

const fields: Record<ColumnField, () => string> = {
  title: () => t('readFile.column.title'),
  text: () => t('readFile.column.text'),
  group: () => t('readFile.column.group'),
  subgroup: () => t('readFile.column.subgroup'),
  shortcut: () => t('readFile.column.shortcut'),
  asks: () => t('readFile.column.asks'),
  tags: () => t('readFile.column.tags'),
  variants: () => t('readFile.column.variants'),
  image: () => t('readFile.column.image'),
  notes: () => t('readFile.column.notes'),
  id: () => t('readFile.column.id'),
  stage: () => t('readFile.column.stage'),
  purpose: () => t('readFile.column.purpose'),
  doubts: () => t('readFile.column.doubts'),
  occasion: () => t('readFile.column.occasion'),
  tone: () => t('readFile.column.tone'),
  lang: () => t('readFile.column.lang'),
  validFrom: () => t('readFile.column.validFrom'),
  validUntil: () => t('readFile.column.validUntil'),
};

/** What a column may hold. */
export const fieldName = (field: ColumnField): string => fields[field]();

/** What is worth knowing about a row that was taken. */
export function noteText({ kind, detail }: RowNote): string {
  if (kind === 'variable') return t('readFile.note.variable', { detail });
  return kind === 'image' ? t('readFile.note.image', { detail }) : t('readFile.note.control');
}

/** A problem with the place in its row. */
export const placedProblem = (problem: LibraryProblem): string =>
  problem.field ? `${problem.field}: ${problemText(problem)}` : problemText(problem);

/** The words of a file of broken rows. */
export const brokenRowsWords = (): BrokenRowsWords => ({
  row: t('readFile.broken.row'),
  sheet: t('readFile.broken.sheet'),
  reason: t('readFile.broken.reason'),
  tell: placedProblem,
});
