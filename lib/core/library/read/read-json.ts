import type { FileFormat } from '../file-reading.ts';
import type { Draft } from './draft.ts';
import { FileProblem } from './file-problem.ts';
import type { Found, Parts } from './found.ts';
import { fromTables } from './from-tables.ts';
import { htmlToText, imagesIn } from './html-to-text.ts';
import { isRecord, listIn, textIn } from './json-parts.ts';
import { tableOfObjects } from './json-table.ts';
import { isOwnJson, readOwnJson } from './read-own-json.ts';

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

/** Which tool wrote a list of objects, told by the fields of its first one. */
function toolOf(first: unknown): { format: FileFormat; read: (one: unknown) => Row } | null {
  if (!isRecord(first)) return null;
  if ('short_code' in first && 'content' in first) return { format: 'chatwoot', read: readChatwoot };
  const [action] = listIn(first, 'actions');
  if (isRecord(action) && 'field' in action) return { format: 'zendesk', read: readZendesk };
  return isRecord(action) && 'arguments' in action ? { format: 'gorgias', read: readGorgias } : null;
}

/** Where the list stands in the answer of an interface: the value itself, or the only list of objects in it. */
function findList(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value;
  const lists = isRecord(value)
    ? Object.values(value).filter((one) => Array.isArray(one) && one.some(isRecord))
    : [];
  return lists.length === 1 ? (lists[0] as unknown[]) : null;
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
  // One alone, as an interface gives it.
  const list = findList(value) ?? (toolOf(value) ? [value] : []);
  const tool = toolOf(list[0]);
  if (tool)
    return found(
      tool.format,
      list.map((one) => [tool.read(one), one]),
    );
  if (!list.some(isRecord)) throw new FileProblem('format');
  return fromTables([tableOfObjects(list)], 'json', options);
}
