/** A piece of a text beside another one: in both, only in the first, or only in the second. */
export interface DiffPiece {
  text: string;
  kind: 'same' | 'gone' | 'new';
}

/** Characters of Chinese, words of anything else, and what stands between. */
const PIECES = /\p{Script=Han}|[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu;
/** The work grows with the product of both lengths; longer texts are shown as exchanged whole. */
const MOST_PIECES = 600;

const cut = (text: string): string[] => text.match(PIECES) ?? [];

/** How `after` came out of `before`: the fewest words taken out and put in; nothing between is marked where both agree. */
export function diffText(before: string, after: string): DiffPiece[] {
  const [a, b] = [cut(before), cut(after)];
  if (a.length > MOST_PIECES || b.length > MOST_PIECES) {
    return before === after
      ? [{ text: before, kind: 'same' }]
      : [
          { text: before, kind: 'gone' },
          { text: after, kind: 'new' },
        ];
  }
  const lengths = commonLengths(a, b);
  const width = b.length + 1;
  const pieces: DiffPiece[] = [];
  const add = (text: string, kind: DiffPiece['kind']) => {
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += text;
    else pieces.push({ text, kind });
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add(a[i] as string, 'same');
      i += 1;
      j += 1;
    } else if (
      j === b.length ||
      (i < a.length && (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0))
    ) {
      add(a[i] as string, 'gone');
      i += 1;
    } else {
      add(b[j] as string, 'new');
      j += 1;
    }
  }
  return pieces;
}

/** For every pair of places how long the longest common part from there on is. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i] === b[j]
          ? (lengths[(i + 1) * width + j + 1] as number) + 1
          : Math.max(lengths[(i + 1) * width + j] as number, lengths[i * width + j + 1] as number);
  return lengths;
}
