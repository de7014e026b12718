import { strToU8, zipSync } from 'fflate';

const CONTENT = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const relationships = (links: readonly [id: string, type: string, target: string][]) =>
  `<?xml version="1.0"?><Relationships xmlns="${CONTENT}">${links
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

interface WorkbookParts {
  /** Content of `<worksheet>`, by name of the sheet. */
  sheets: Record<string, string>;
  /** Content of `<sst>`. */
  strings?: string;
  /** Content of `<styleSheet>`. */
  styles?: string;
  /** Attributes of `<workbookPr>`. */
  settings?: string;
  /** Attributes of a sheet in the list, by its name. */
  state?: Record<string, string>;
}

/** An Excel workbook out of the XML of its parts, as Excel lays them out. */
export function makeXlsx({
  sheets,
  strings = '',
  styles = '',
  settings = '',
  state = {},
}: WorkbookParts): Uint8Array {
  const names = Object.keys(sheets);
  const list = names.map(
    (name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}" ${state[name] ?? ''}/>`,
  );
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr ${settings}/><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...names.map(
        (_, at) => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`] as [string, string, string],
      ),
      ['rId98', 'sharedStrings', '/xl/sharedStrings.xml'],
      ['rId99', 'styles', 'styles.xml'],
    ]),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`,
  };
  names.forEach((name, at) => {
    files[`xl/worksheets/sheet${at + 1}.xml`] = `<worksheet xmlns="${MAIN}">${sheets[name]}</worksheet>`;
  });
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(xml)])));
}

/** Rows of cells with their texts in place, as programs write that keep no list of texts. */
export const inlineRows = (rows: readonly (readonly string[])[]): string =>
  `<sheetData>${rows
    .map(
      (cells) => `<row>${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`,
    )
    .join('')}</sheetData>`;

/** The same zip with the sizes of its contents as long numbers; `more`: bytes that each claims beyond what it has. */
export function toZip64(zip: Uint8Array, more: number): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - 22;
  const list = view.getUint32(end + 16, true);
  const parts: Uint8Array[] = [zip.slice(0, list)];
  for (let at = list; at < end; ) {
    const [name, extra] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)];
    const entry = zip.slice(at, at + 46 + name);
    const head = new DataView(entry.buffer);
    const long = new DataView(new ArrayBuffer(20));
    long.setUint16(0, 1, true);
    long.setUint16(2, 16, true);
    long.setBigUint64(4, BigInt(view.getUint32(at + 24, true) + more), true);
    long.setBigUint64(12, BigInt(view.getUint32(at + 20, true)), true);
    head.setUint32(20, 0xffffffff, true);
    head.setUint32(24, 0xffffffff, true);
    head.setUint16(30, 20, true);
    parts.push(entry, new Uint8Array(long.buffer));
    at += 46 + name + extra;
  }
  parts.push(zip.slice(end));
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
