import { decodeText } from './decode-text.ts';
import type { Draft } from './draft.ts';
import { FileProblem } from './file-problem.ts';
import type { Found } from './found.ts';
import { isRecord, textIn } from './json-parts.ts';
import { MAX_SHARED_CHARS } from './limits.ts';
import { parseJson } from './parse-json.ts';
import { parsePlist } from './parse-plist.ts';
import type { Zip } from './zip.ts';

function readFile(zip: Zip, name: string): string {
  const pieces: Uint8Array[] = [];
  zip.read(name, (piece) => pieces.push(piece.slice()));
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return decodeText(bytes).text;
}

/**
 * Reads a collection of Alfred's snippets: a zip with a file for each, and what stands before and behind all of their keywords.
 * Throws a {@link FileProblem}.
 */
export function readAlfred(zip: Zip, fileName: string): Found {
  const info = zip.names.includes('info.plist') ? parsePlist(readFile(zip, 'info.plist')) : undefined;
  const group = fileName.replace(/\.\w+$/, '');
  const names = zip.names.filter((name) => /\.json$/i.test(name) && !name.startsWith('__MACOSX/'));
  let chars = 0;
  const drafts = names.flatMap((name, at): Draft[] => {
    const content = readFile(zip, name);
    chars += content.length;
    if (chars > MAX_SHARED_CHARS) throw new FileProblem('bomb', name);
    const value = parseJson(content);
    const snippet = isRecord(value) ? value.alfredsnippet : undefined;
    if (!isRecord(snippet)) return [];
    const keyword = textIn(snippet, 'keyword');
    const shortcut =
      keyword && textIn(info, 'snippetkeywordprefix') + keyword + textIn(info, 'snippetkeywordsuffix');
    return [
      {
        ...{ row: at + 1, sheet: '', cells: [shortcut, textIn(snippet, 'snippet'), textIn(snippet, 'name')] },
        ...{ text: textIn(snippet, 'snippet'), title: textIn(snippet, 'name'), id: textIn(snippet, 'uid') },
        ...{ shortcut, group },
      },
    ];
  });
  if (drafts.length === 0) throw new FileProblem('unknown');
  return {
    kind: 'drafts',
    format: 'alfred',
    isForeign: true,
    drafts,
    header: ['keyword', 'snippet', 'name'],
  };
}
