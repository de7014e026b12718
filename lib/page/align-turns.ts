import { type KnownRow, matchRows, printOf } from './match-rows.ts';
import type { RawRow } from './read-rows.ts';

/** More than the page shows at once; what is older is history in any case. */
const MAX_KNOWN = 600;
/** Pages show whole seconds, so a row may seem up to this much older than it is. */
const CLOCK_GRAIN_MS = 1000;

/** What was seen of one chat in this page life. `known` is oldest first. */
export interface ChatMemory {
  known: KnownRow[];
  /** How many derived ids were given to rows of the same words. */
  given: Map<string, number>;
}

export function createChatMemory(): ChatMemory {
  return { known: [], given: new Map() };
}

/** A row with its identity: `id` is stable within its chat, `seenAt` is null for history. */
export interface AlignedRow {
  row: RawRow;
  id: string;
  seenAt: number | null;
}

export interface Alignment {
  memory: ChatMemory;
  aligned: AlignedRow[];
}

/** FNV-1a, 32 bits: ids derived from words must not carry the words. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(36);
}

/** Rows with one id and the same words are one row drawn twice; with other words the page's ids are no ids. */
export function withSoundIds(rows: readonly RawRow[]): RawRow[] {
  const seen = new Map<string, RawRow>();
  const sound: RawRow[] = [];
  for (const row of rows) {
    const twin = row.pageId ? seen.get(row.pageId) : undefined;
    if (twin && printOf(twin) === printOf(row)) continue;
    if (row.pageId && !twin) seen.set(row.pageId, row);
    sound.push(twin ? { ...row, pageId: '' } : row);
  }
  return sound;
}

/** Whether two readings show any row in common. */
export function overlaps(memory: ChatMemory, rows: readonly RawRow[]): boolean {
  return matchRows(memory.known, rows).some((at) => at >= 0);
}

/**
 * When an unknown row was seen to arrive: `now` if it stands after everything known, or amid rows that arrived while
 * we looked; null (history) if anything older than our first look stands below it.
 */
function arrivals(known: readonly KnownRow[], matches: Int32Array): boolean[] {
  const arrived: boolean[] = new Array(matches.length).fill(false);
  let onlyNewsBelow = true;
  const anyAbove = matches.findIndex((at) => at >= 0);
  for (let i = matches.length - 1; i >= 0; i--) {
    const at = matches[i] ?? -1;
    if (at >= 0) onlyNewsBelow &&= known[at]?.seenAt !== null;
    else arrived[i] = onlyNewsBelow && anyAbove >= 0 && anyAbove < i;
  }
  return arrived;
}

/** Puts what the page shows now into what was known, keeping rows that the page does not show at the moment. */
function merge(known: readonly KnownRow[], matches: Int32Array, shown: readonly KnownRow[]): KnownRow[] {
  const merged = [...known];
  // Unknown rows go right behind the row before them; those above all known ones go to the front.
  const behind = new Map<number, KnownRow[]>();
  let last = -1;
  shown.forEach((row, i) => {
    const at = matches[i] ?? -1;
    if (at >= 0) {
      merged[at] = row;
      last = at;
    } else behind.set(last, [...(behind.get(last) ?? []), row]);
  });
  const all = [...(behind.get(-1) ?? []), ...merged.flatMap((row, at) => [row, ...(behind.get(at) ?? [])])];
  return all.slice(-MAX_KNOWN);
}

/**
 * Gives each row of one chat (oldest first) its identity and says which ones are news.
 *
 * - Rows of a chat that nothing is known of are history.
 * - Rows that were known keep what they were given, however often the page removes and adds them.
 * - Unknown rows after the last known one arrived now; those above are back-filled history.
 *
 * @param newsSince while a chat is still loading: only rows that the page itself dates at or after this moment (ms)
 *   are news; null when loading is over.
 */
export function alignTurns(
  memory: ChatMemory,
  rows: readonly RawRow[],
  now: number,
  newsSince: number | null,
): Alignment {
  const given = new Map(memory.given);
  const matches = matchRows(memory.known, rows);
  const arrived = arrivals(memory.known, matches);
  const shown = rows.map((row, i): KnownRow => {
    const before = memory.known[matches[i] ?? -1];
    const print = printOf(row);
    const place = { pageId: row.pageId, print, node: row.node, pageAt: row.pageAt };
    if (before) return { ...before, ...place, pageId: row.pageId || before.pageId };
    const isDatedNews = newsSince !== null && row.pageAt !== null && row.pageAt >= newsSince - CLOCK_GRAIN_MS;
    const isNews = newsSince === null ? arrived[i] === true : isDatedNews;
    if (row.pageId) return { ...place, id: row.pageId, seenAt: isNews ? now : null };
    const count = (given.get(print) ?? 0) + 1;
    given.set(print, count);
    return { ...place, id: `${hash(print)}-${count}`, seenAt: isNews ? now : null };
  });
  return {
    memory: { known: merge(memory.known, matches, shown), given },
    aligned: rows.map((row, i) => ({ row, id: shown[i]?.id ?? '', seenAt: shown[i]?.seenAt ?? null })),
  };
}
