import { lookOf, type NumberLook } from './cell-text.ts';
import { FileProblem } from './file-problem.ts';
import { MAX_CELL_CHARS, MAX_SHARED_CHARS } from './limits.ts';
import { attributeOf, createXmlScanner, type XmlListener } from './scan-xml.ts';
import { TextDecoder } from './text-decoder.ts';
import type { Zip } from './zip.ts';

/** What the sheets of a workbook share. */
export interface Workbook {
  sheets: { name: string; path: string; isHidden: boolean }[];
  strings: string[];
  /** By number of a cell's style. */
  looks: NumberLook[];
  is1904: boolean;
}

const ignore = () => {};

/** Tells a listener an XML file of a zip; false where there is none. Throws a {@link FileProblem}. */
export function scanEntry(zip: Zip, path: string, listener: Partial<XmlListener>): boolean {
  const { push, end } = createXmlScanner({ open: ignore, text: ignore, close: ignore, ...listener });
  const decoder = new TextDecoder('utf-8');
  const isThere = zip.read(path, (bytes) => push(decoder.decode(bytes, { stream: true })));
  if (isThere) end();
  return isThere;
}

/** Targets of the links of a part of the workbook, by their id. */
function readLinks(zip: Zip, path: string): Map<string, { type: string; path: string }> {
  const slash = path.lastIndexOf('/') + 1;
  const [folder, file] = [path.slice(0, slash), path.slice(slash)];
  const links = new Map<string, { type: string; path: string }>();
  scanEntry(zip, `${folder}_rels/${file}.rels`, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const target = attributeOf(attributes, 'Target') ?? '';
      const type = (attributeOf(attributes, 'Type') ?? '').replace(/^.*\//, '');
      const full = target.startsWith('/') ? target.slice(1) : resolvePath(folder + target);
      links.set(attributeOf(attributes, 'Id') ?? '', { type, path: full });
    },
  });
  return links;
}

function resolvePath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** Texts are kept once for all cells; a reading aid (`rPh`) is no part of them. */
function readStrings(zip: Zip, path: string): string[] {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let isAid = false;
  let chars = 0;
  scanEntry(zip, path, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 't') isText = !isAid;
      else if (name === 'rPh') isAid = true;
    },
    text: (piece) => {
      if (isText && text.length <= MAX_CELL_CHARS) text += piece;
    },
    close: (name) => {
      if (name === 't') isText = false;
      else if (name === 'rPh') isAid = false;
      else if (name === 'si') {
        chars += text.length;
        if (chars > MAX_SHARED_CHARS) throw new FileProblem('bomb', path);
        strings.push(undoEscapes(text));
      }
    },
  });
  return strings;
}

/** Characters that XML cannot hold stand as `_x000D_` in a workbook. */
export function undoEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\da-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function readLooks(zip: Zip, path: string): NumberLook[] {
  const codes = new Map<number, string>();
  const looks: NumberLook[] = [];
  let isCells = false;
  scanEntry(zip, path, {
    open: (name, attributes) => {
      const id = () => Number(attributeOf(attributes, 'numFmtId') ?? 0);
      if (name === 'numFmt') codes.set(id(), attributeOf(attributes, 'formatCode') ?? '');
      else if (name === 'cellXfs') isCells = true;
      else if (name === 'xf' && isCells) looks.push(lookOf(id(), codes.get(id())));
    },
    close: (name) => {
      if (name === 'cellXfs') isCells = false;
    },
  });
  return looks;
}

/** Reads what all sheets of an Excel workbook share. Throws a {@link FileProblem}; `format` when the zip is something else. */
export function readWorkbook(zip: Zip): Workbook {
  const main = [...readLinks(zip, '').values()].find(({ type }) => type === 'officeDocument');
  const path = main?.path ?? 'xl/workbook.xml';
  const links = readLinks(zip, path);
  const linked = (wanted: string) => [...links.values()].find(({ type }) => type === wanted)?.path ?? '';
  const book: Workbook = { sheets: [], strings: [], looks: [], is1904: false };
  const isThere = scanEntry(zip, path, {
    open: (name, attributes) => {
      if (name === 'workbookPr') book.is1904 = /^(1|true)$/.test(attributeOf(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      const link = links.get(attributeOf(attributes, 'id') ?? '');
      if (link?.type !== 'worksheet') return;
      const isHidden = /hidden/i.test(attributeOf(attributes, 'state') ?? '');
      book.sheets.push({ name: attributeOf(attributes, 'name') ?? '', path: link.path, isHidden });
    },
  });
  if (!isThere || book.sheets.length === 0) throw new FileProblem('unknown');
  book.strings = readStrings(zip, linked('sharedStrings'));
  book.looks = readLooks(zip, linked('styles'));
  return book;
}
