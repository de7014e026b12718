import type { RawRow } from './read-rows.ts';

/** A row that was seen before, and what it is called since. */
export interface KnownRow {
  id: string;
  /** The page's own id when last seen; a page may give a row its final id only after the server's answer. */
  pageId: string;
  print: string;
  node: object;
  /** ms since the epoch; null for history. */
  seenAt: number | null;
  pageAt: number | null;
}

/** What two rows must share to be able to be the same message. */
export function printOf(row: Pick<RawRow, 'side' | 'kind' | 'text'>): string {
  return `${row.side}|${row.kind}|${row.text}`;
}

/** Beyond this many comparisons a gap between two anchors is left unmatched; only a wholly new page has such a gap. */
const MAX_COMPARISONS = 400_000;

/** For each row the place of the known row that it is, or -1. */
type Matches = Int32Array;

function anchor(known: readonly KnownRow[], rows: readonly RawRow[], prints: readonly string[]): Matches {
  const byPageId = new Map<string, number>();
  const byNode = new Map<object, number>();
  known.forEach((row, at) => {
    if (row.pageId) byPageId.set(row.pageId, at);
    byNode.set(row.node, at);
  });
  return Int32Array.from(rows, (row, i) => {
    if (row.pageId) return byPageId.get(row.pageId) ?? -1;
    const at = byNode.get(row.node);
    return at !== undefined && known[at]?.pageId === '' && known[at].print === prints[i] ? at : -1;
  });
}

/** Longest common subsequence of prints between two anchors: rows without ids, drawn anew by the page. */
function matchGap(
  known: readonly KnownRow[],
  prints: readonly string[],
  matches: Matches,
  [k0, k1]: [number, number],
  [r0, r1]: [number, number],
): void {
  const height = k1 - k0;
  const width = r1 - r0;
  if (height <= 0 || width <= 0 || height * width > MAX_COMPARISONS) return;
  const stride = width + 1;
  const lengths = new Uint16Array((height + 1) * stride);
  const at = (k: number, r: number) => lengths[k * stride + r] ?? 0;
  const same = (k: number, r: number) =>
    known[k0 + k]?.pageId === '' && known[k0 + k]?.print === prints[r0 + r];
  for (let k = height - 1; k >= 0; k--)
    for (let r = width - 1; r >= 0; r--)
      lengths[k * stride + r] = same(k, r) ? at(k + 1, r + 1) + 1 : Math.max(at(k + 1, r), at(k, r + 1));
  for (let k = 0, r = 0; k < height && r < width; ) {
    if (same(k, r)) matches[r0 + r++] = k0 + k++;
    // Of two rows with the same words the earlier one is the known one: what is new comes last.
    else if (at(k + 1, r) >= at(k, r + 1)) k++;
    else r++;
  }
}

function matchGaps(
  known: readonly KnownRow[],
  rows: readonly RawRow[],
  prints: string[],
  matches: Matches,
): void {
  let k0 = 0;
  for (let r = 0; r < rows.length; ) {
    if ((matches[r] ?? -1) >= 0 || rows[r]?.pageId) {
      k0 = Math.max(k0, (matches[r] ?? -1) + 1);
      r++;
      continue;
    }
    let end = r;
    while (end < rows.length && (matches[end] ?? -1) < 0 && !rows[end]?.pageId) end++;
    const next = end < rows.length ? (matches[end] ?? -1) : -1;
    matchGap(known, prints, matches, [k0, next >= 0 ? next : known.length], [r, end]);
    r = end;
  }
}

/**
 * A row that took the place of a vanished one is the same message when the page filled or edited it in place (same
 * element), or showed it before its final id was known (same words). Its place is right after the row before it.
 */
function matchChanged(
  known: readonly KnownRow[],
  rows: readonly RawRow[],
  prints: string[],
  matches: Matches,
): void {
  const taken = new Set(matches);
  const byNode = new Map(known.map((row, at) => [row.node, at]));
  const bothAlone = known.length === 1 && rows.length === 1;
  rows.forEach((row, i) => {
    if ((matches[i] ?? -1) >= 0) return;
    const before = i === 0 ? -1 : (matches[i - 1] ?? -1);
    const sameNode = byNode.get(row.node);
    const follows = before + 1;
    const isFree = (at: number) => at < known.length && !taken.has(at);
    let at = -1;
    if (sameNode !== undefined && isFree(sameNode) && !row.pageId && !known[sameNode]?.pageId) at = sameNode;
    else if ((before >= 0 || bothAlone) && isFree(follows) && known[follows]?.print === prints[i])
      at = follows;
    if (at < 0) return;
    matches[i] = at;
    taken.add(at);
  });
}

/** Which of the known rows each of `rows` (both oldest first) is: by the page's id, else by element and words. */
export function matchRows(known: readonly KnownRow[], rows: readonly RawRow[]): Matches {
  const prints = rows.map(printOf);
  const matches = anchor(known, rows, prints);
  if (known.length === 0) return matches;
  matchGaps(known, rows, prints, matches);
  matchChanged(known, rows, prints, matches);
  return matches;
}
