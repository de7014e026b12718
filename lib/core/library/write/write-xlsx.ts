import { strToU8, zipSync } from 'fflate';
import { columnLetter } from '../column-letter.ts';

/** Characters of a cell; Excel takes no more. */
const MAX_CELL = 32_767;
/** Widths of the first columns, in characters: group, title, text; and of all others. */
const WIDTHS = [16, 24, 60];
const WIDTH = 14;

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeXml = (text: string) => text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);

/**
 * In a workbook `_x000D_` stands for a character that XML cannot hold: those are written so, and text that happens to look so
 * has its first sign written in that way.
 */
const escapeText = (text: string) =>
  escapeXml(
    text
      .slice(0, MAX_CELL)
      .replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML cannot hold
      .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, (char) => {
        const code = char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
        return `_x${code}_`;
      }),
  );

const relationships = (links: readonly (readonly [type: string, target: string])[]) =>
  `<Relationships xmlns="${PACKAGE}/relationships">${links
    .map(
      ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

function sheetXml(rows: readonly (readonly string[])[]): string {
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, at) => {
    return `<col min="${at + 1}" max="${at + 1}" width="${WIDTHS[at] ?? WIDTH}" customWidth="1"/>`;
  });
  const lines = rows.map((cells, row) => {
    const style = row === 0 ? 1 : 2;
    const written = cells.map((cell, column) =>
      cell === ''
        ? ''
        : `<c r="${columnLetter(column)}${row + 1}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeText(cell)}</t></is></c>`,
    );
    return `<row r="${row + 1}">${written.join('')}</row>`;
  });
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  return `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

/** Plain cells, a bold header, and texts of several lines that are shown as such. */
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf></cellXfs></styleSheet>`;

const CONTENT = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`;

/**
 * Rows as an Excel workbook of one sheet, the first row its header. Every cell is text, which a spreadsheet never runs, whatever
 * it begins with. Written by ourselves: the package tried (write-excel-file 4.1.1) lost a cell that says `__proto__`.
 */
export function writeXlsx(rows: readonly (readonly string[])[], sheet: string): Uint8Array<ArrayBuffer> {
  // Excel allows 31 characters, and not all of them.
  const name =
    sheet
      .replace(/[\\/?*[\]:]/g, ' ')
      .slice(0, 31)
      .toWellFormed()
      .trim() || 'QinDa';
  const files: Record<string, string> = {
    '[Content_Types].xml': CONTENT,
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escapeXml(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES,
    'xl/worksheets/sheet1.xml': sheetXml(rows),
  };
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const bytes = Object.entries(files).map(([path, xml]) => [path, strToU8(head + xml)] as const);
  return zipSync(Object.fromEntries(bytes));
}
