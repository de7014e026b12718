import { fieldOf } from '../column-names.ts';
import { detectTextKind } from './detect-format.ts';
import { FileProblem } from './file-problem.ts';
import type { Found, Parts } from './found.ts';
import { fromTables } from './from-tables.ts';
import { parseJson } from './parse-json.ts';
import { readCsv } from './read-csv.ts';
import { readEspanso } from './read-espanso.ts';
import { readHtml } from './read-html.ts';
import { readJson } from './read-json.ts';
import { draftText, guessSplit } from './read-text.ts';
import { readTextExpander } from './read-textexpander.ts';

const hasHeader = (line: string, delimiter: string) => {
  const names = line.split(delimiter).map((name) => fieldOf(name.replaceAll('"', '')));
  return names.includes('text') && names.filter((name) => name !== null).length > 1;
};

/** Reads whatever stands in a file as text. Throws a {@link FileProblem}. */
export function readText(text: string, parts: Parts): Found {
  if (text.trim() === '') throw new FileProblem('nothing');
  const kind = detectTextKind(text, parts.fileName, hasHeader);
  if (kind === 'html') return fromTables(readHtml(text), 'html', parts.options);
  if (kind === 'json') return readJson(parseJson(text), parts);
  if (kind === 'table') return fromTables([readCsv(text, parts.onProgress)], 'csv', parts.options);
  if (kind === 'yaml') return readEspanso(text);
  if (kind === 'plist') return readTextExpander(text);
  const split = parts.options.split ?? guessSplit(text);
  return { kind: 'drafts', format: 'text', isForeign: true, split, ...draftText(text, split) };
}
