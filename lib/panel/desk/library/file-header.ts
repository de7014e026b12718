import type { Lang } from '../../../core/knowledge/phrase.ts';
import type { FileReading } from '../../../core/library/file-reading.ts';

/** Kinds of files that phrases are handed on in. */
export const EXPORT_FORMATS = ['json', 'xlsx', 'csv', 'qianniu'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What a file says of itself. */
export interface FileHeader {
  format: ExportFormat;
  name: string;
  language: Lang;
  /** Only a file in our own format has room for the rest; an empty publisher is nobody. */
  publisher: string;
  riders: FileReading['riders'];
}
