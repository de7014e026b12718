import { guessDelimiter } from './read-csv.ts';

/** What kind of text a file holds, as far as its reader is chosen by it. */
export type TextKind = 'json' | 'plist' | 'html' | 'yaml' | 'table' | 'text';

/** Kinds of files that begin with signs of their own and that nobody reads here. */
const STRANGERS: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x52, 0x61, 0x72, 0x21], // RAR
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x1f, 0x8b], // gzip
  [0x62, 0x70, 0x6c, 0x69, 0x73, 0x74, 0x30], // a property list in binary
  [0x7b, 0x5c, 0x72, 0x74, 0x66], // RTF
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], // SQLite
];
/** The compound file of old Office, in which a workbook behind a password hides as well. */
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

const beginsWith = (bytes: Uint8Array, signs: readonly number[]) =>
  signs.every((sign, at) => bytes[at] === sign);

/** Tells the files apart that are no text at all. */
export function detectStranger(bytes: Uint8Array): 'old' | 'unknown' | null {
  if (beginsWith(bytes, OLD_OFFICE)) return 'old';
  return STRANGERS.some((signs) => beginsWith(bytes, signs)) ? 'unknown' : null;
}

/** Lines that are looked at to see whether they are rows. */
const LOOKED_AT = 20_000;

function isTable(text: string, hasHeader: (line: string, delimiter: string) => boolean): boolean {
  const lines = text
    .slice(0, LOOKED_AT)
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '');
  const tabs = lines.filter((line) => line.includes('\t')).length;
  if (lines.length > 0 && tabs / lines.length >= 0.8) return true;
  return hasHeader(lines[0] ?? '', guessDelimiter(text));
}

/** What a text is, by what stands in it; its name helps where the content leaves it open. */
export function detectTextKind(
  text: string,
  fileName: string,
  hasHeader: (line: string, delimiter: string) => boolean,
): TextKind {
  const ending = /\.(\w+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const begin = text.slice(0, 2000).trimStart();
  if (ending === 'json') return 'json';
  if (/^\{\s*"|^\[\s*[{[\]"]/.test(begin)) return 'json';
  if (/^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)?(<!DOCTYPE plist|<plist)/i.test(begin)) return 'plist';
  if (/^(<\?xml[^>]*>\s*)?<(!DOCTYPE html|html|head|body|table|meta)\b/i.test(begin)) return 'html';
  if (ending === 'yml' || ending === 'yaml' || /^(matches|global_vars)\s*:/m.test(begin)) return 'yaml';
  if (ending === 'csv' || ending === 'tsv' || ending === 'tab') return 'table';
  return isTable(text, hasHeader) ? 'table' : 'text';
}
