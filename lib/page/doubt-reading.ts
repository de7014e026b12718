import { type ChatMemory, overlaps } from './align-turns.ts';
import type { RawRow } from './read-rows.ts';

/*
 * A page that goes from chat A to chat B changes its header, its list and its message rows one after the other, in any
 * order, with a network wait in between. A reading taken then would put A's words into B's chat. So a reading is
 * doubted when its parts cannot belong together, and nothing is concluded from it before the page has settled or the
 * doubt has lasted for long enough:
 *
 *   foreign    rows name another conversation than the page does
 *   stale      the chat has changed, and rows with ids of the chat before are still there
 *   alike      the chat has changed, and rows without ids still stand there with the same words
 *   replaced   the chat has not changed, yet none of its rows is left: its header may follow
 *   empty      a chat was opened and shows no rows yet
 *   closed     no chat is said to be open any more
 */
export type Doubt = 'foreign' | 'stale' | 'alike' | 'replaced' | 'empty' | 'closed';

/** How long each doubt may last, ms. Another buyer's words are worse than late ones; an empty chat does no harm. */
export const PATIENCE: Record<Doubt, number> = {
  foreign: 4000,
  stale: 8000,
  alike: 2000,
  replaced: 500,
  empty: 600,
  closed: 300,
};

/** The chat whose rows were last believed, and what is known of it. */
export interface Believed {
  id: string;
  rows: readonly RawRow[];
}

/** Rows that carry an id of one of `before`. */
export function sameIds(before: readonly RawRow[], rows: readonly RawRow[]): Set<RawRow> {
  const ids = new Set(before.map((row) => row.pageId).filter(Boolean));
  return new Set(rows.filter((row) => ids.has(row.pageId)));
}

/** All of `rows` stand where they stood, with the words they had. */
function isAlike(before: readonly RawRow[], rows: readonly RawRow[]): boolean {
  const words = new Map(before.map((row) => [row.node, row.text]));
  return rows.every((row) => row.pageId === '' && words.get(row.node) === row.text);
}

/**
 * Why a reading of chat `id` cannot be believed yet; null when it can.
 *
 * @param openId the chat that is believed to be open now; null: none
 * @param last the chat whose rows were last believed
 * @param memory what is known of chat `id`
 * @param isElsewhere the open chat is already known to show a stretch that touches nothing known
 */
export function doubtReading(
  { id, rows }: Believed,
  openId: string | null,
  last: Believed | null,
  memory: ChatMemory | undefined,
  isElsewhere: boolean,
): Doubt | null {
  if (rows.some((row) => row.owner !== '' && row.owner !== id)) return 'foreign';
  if (last && last.id !== id && rows.length > 0) {
    if (sameIds(last.rows, rows).size > 0) return 'stale';
    if (isAlike(last.rows, rows)) return 'alike';
  }
  if (openId !== id) return rows.length === 0 ? 'empty' : null;
  if (isElsewhere || last?.id !== id || !memory?.known.length) return null;
  if (rows.length === 0 && last.rows.length === 0) return null;
  return overlaps(memory, rows) ? null : 'replaced';
}
