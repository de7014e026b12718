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
