import type { Draft } from './draft.ts';
import { FileProblem } from './file-problem.ts';
import type { Found } from './found.ts';
import { isRecord, listIn, textIn } from './json-parts.ts';
import { parsePlist } from './parse-plist.ts';

/** Parts of the date and the time at which a snippet is used, and sums with them: `%Y`, `%1d`, `%@+1D`. */
const MOMENT = /%(?:@[+-]?\d+\w|1?[aAbBdeHIjmMpSyY])(?![\p{L}%])/gu;

/** Reads a group of TextExpander, a property list of snippets. Throws a {@link FileProblem}. */
export function readTextExpander(text: string): Found {
  const value = parsePlist(text);
  const info = isRecord(value) ? value.groupInfo : undefined;
  const group = textIn(info, 'groupName');
  const drafts = listIn(value, 'snippetsTE2').map((snippet, at): Draft => {
    const words = textIn(snippet, 'plainText');
    const shortcut = textIn(snippet, 'abbreviation');
    return {
      said: Array.from(words.matchAll(MOMENT), ([detail]) => ({ kind: 'variable' as const, detail })),
      ...{ row: at + 1, sheet: '', cells: [shortcut, words, textIn(snippet, 'label')] },
      ...{ text: words, shortcut, group, title: textIn(snippet, 'label'), id: textIn(snippet, 'uuidString') },
    };
  });
  if (drafts.length === 0) throw new FileProblem('unknown');
  return {
    ...{ kind: 'drafts', format: 'textexpander', isForeign: true, drafts },
    header: ['Abbreviation', 'Content', 'Label'],
  };
}
