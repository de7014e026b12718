import { FileProblem } from './file-problem.ts';
import { MAX_CELL_CHARS, MAX_DEPTH } from './limits.ts';
import { createXmlScanner } from './scan-xml.ts';

type Container = { list: unknown[] } | { dict: Map<string, unknown>; key: string };

/** The value of a property list in XML: dictionaries as objects, everything else but lists as text. Throws a {@link FileProblem}. */
export function parsePlist(text: string): unknown {
  const stack: Container[] = [];
  let root: unknown;
  let words = '';
  const put = (value: unknown) => {
    const inside = stack.at(-1);
    if (!inside) root = value;
    else if ('list' in inside) inside.list.push(value);
    else inside.dict.set(inside.key, value);
  };
  const { push, end } = createXmlScanner({
    open: (name) => {
      words = '';
      if (name === 'array') stack.push({ list: [] });
      else if (name === 'dict') stack.push({ dict: new Map(), key: '' });
      if (stack.length > MAX_DEPTH) throw new FileProblem('deep', String(MAX_DEPTH));
    },
    text: (piece) => {
      if (words.length <= MAX_CELL_CHARS) words += piece;
    },
    close: (name) => {
      const inside = stack.at(-1);
      if (name === 'array' || name === 'dict') {
        stack.pop();
        if (inside) put('list' in inside ? inside.list : Object.fromEntries(inside.dict));
      } else if (name === 'key') {
        if (inside && 'dict' in inside) inside.key = words;
      } else if (name === 'true' || name === 'false') put(name);
      else if (name !== 'plist') put(words);
    },
  });
  push(text);
  end();
  if (root === undefined) throw new FileProblem('xml');
  return root;
}
