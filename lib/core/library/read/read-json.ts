import { fieldOf } from '../column-names.ts';
import type { FileFormat } from '../file-reading.ts';
import type { Draft } from './draft.ts';
import { FileProblem } from './file-problem.ts';
import type { Found, Parts } from './found.ts';
import { fromTables } from './from-tables.ts';
import { htmlToText, imagesIn } from './html-to-text.ts';
import { isRecord, listIn, textIn } from './json-parts.ts';
import { tableOfObjects } from './json-table.ts';
import { isOwnJson, readOwnJson } from './read-own-json.ts';
import type { Table } from './table.ts';

/** Words that may stand as HTML, as text, or as both; text wins. */
function words(text: string, html: string): Pick<Draft, 'text' | 'images'> {
  return { text: text.trim() ? text : htmlToText(html), images: imagesIn(html) };
}

type Row = Omit<Draft, 'row' | 'sheet' | 'cells'>;

/** Text Blaze: folders of snippets. */
function readTextBlaze(value: Record<string, unknown>): [Row, unknown][] {
  return listIn(value, 'folders').flatMap((folder) =>
    listIn(folder, 'snippets').map((snippet): [Row, unknown] => {
      const isHtml = textIn(snippet, 'type') === 'html';
      const row = {
        ...words(isHtml ? '' : textIn(snippet, 'text'), textIn(snippet, 'html')),
        ...{ id: textIn(snippet, 'id'), title: textIn(snippet, 'name') },
        ...{ shortcut: textIn(snippet, 'shortcut'), group: textIn(folder, 'name') },
      };
      return [row, snippet];
    }),
  );
}

/** Gorgias: the text is an action of a macro, the tags are another. */
function readGorgias(macro: unknown): Row {
  const parts = listIn(macro, 'actions').map((action) => (isRecord(action) ? action.arguments : undefined));
  const said = parts.find((part) => textIn(part, 'body_text') || textIn(part, 'body_html'));
  return {
    ...words(textIn(said, 'body_text'), textIn(said, 'body_html')),
    ...{ id: textIn(macro, 'external_id') || textIn(macro, 'id'), title: textIn(macro, 'name') },
    tags: parts.flatMap((part) => textIn(part, 'tags').split(',')),
  };
}

/** Zendesk: the text is the value of a field of an action; `::` in a title stands between groups. */
function readZendesk(macro: unknown): Row {
  const fieldValue = (wanted: string) => {
    const action = listIn(macro, 'actions').find((one) => textIn(one, 'field') === wanted);
    const value = isRecord(action) ? action.value : '';
    // With a channel before it, the text is the last of a list.
    return String((Array.isArray(value) ? value.at(-1) : value) ?? '');
  };
  const path = textIn(macro, 'title').split('::');
  return {
    ...words(fieldValue('comment_value'), fieldValue('comment_value_html')),
    ...{ id: textIn(macro, 'id'), title: path.at(-1), group: path.slice(0, -1).join('/') },
    notes: textIn(macro, 'description'),
    ...(isRecord(macro) && macro.active === false && { exact: { hidden: true } }),
  };
}

const readChatwoot = (answer: unknown): Row => ({
  ...{ id: textIn(answer, 'id'), shortcut: textIn(answer, 'short_code'), text: textIn(answer, 'content') },
});

/** Which tool wrote a list of objects, told by the fields of the first that shows it: macros may do nothing but close a ticket. */
function toolOf(list: readonly unknown[]): { format: FileFormat; read: (one: unknown) => Row } | null {
  for (const one of list) {
    if (!isRecord(one)) continue;
    if (Object.hasOwn(one, 'short_code') && Object.hasOwn(one, 'content'))
      return { format: 'chatwoot', read: readChatwoot };
    const [action] = listIn(one, 'actions');
    if (isRecord(action) && Object.hasOwn(action, 'field')) return { format: 'zendesk', read: readZendesk };
    if (isRecord(action) && Object.hasOwn(action, 'arguments'))
      return { format: 'gorgias', read: readGorgias };
  }
  return null;
}

/**
 * Where the phrases stand in the answer of an interface: the value itself, or the only list of objects in it, however deep; one
 * object of a tool, alone or under a name (`{"macro": {…}}`), is a list of one.
 */
function findList(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) return null;
  if (toolOf([value])) return [value];
  const found = Object.values(value).flatMap((one) => {
    if (Array.isArray(one)) return one.some(isRecord) ? [one] : [];
    const inside = findList(one);
    return inside ? [inside] : [];
  });
  return found.length === 1 ? (found[0] as unknown[]) : null;
}

/** Texts without anything around them: a list of them, or several, each under its code; names of columns are no codes. */
function tableOfTexts(value: unknown): Table | null {
  const isText = (one: unknown) => typeof one === 'string';
  if (Array.isArray(value))
    return value.every(isText) ? tableOfObjects(value.map((text) => ({ text }))) : null;
  const entries = isRecord(value) ? Object.entries(value) : [];
  return entries.length > 1 && entries.every(([code, text]) => isText(text) && fieldOf(code) === null)
    ? tableOfObjects(entries.map(([code, text]) => ({ code, text })))
    : null;
}

const found = (format: FileFormat, rows: readonly [Row, unknown][]): Found => ({
  ...{ kind: 'drafts', format, isForeign: true },
  drafts: rows.map(([row, raw], at) => ({
    ...row,
    row: at + 1,
    sheet: '',
    cells: [JSON.stringify(raw) ?? ''],
  })),
});

/** Reads a JSON value: ours, a tool's that we know, or any list of flat objects as a table. Throws a {@link FileProblem}. */
export function readJson(value: unknown, { options }: Parts): Found {
  if (isOwnJson(value)) {
    const read = readOwnJson(value);
    return Array.isArray(read) ? { kind: 'refused', problems: read } : { kind: 'reading', reading: read };
  }
  if (isRecord(value) && Array.isArray(value.folders)) return found('text-blaze', readTextBlaze(value));
  const texts = tableOfTexts(value);
  if (texts) return fromTables([texts], 'json', options);
  const list = findList(value) ?? [];
  const tool = toolOf(list);
  if (tool)
    return found(
      tool.format,
      list.map((one) => [tool.read(one), one]),
    );
  if (!list.some(isRecord)) throw new FileProblem('format');
  return fromTables([tableOfObjects(list)], 'json', options);
}
