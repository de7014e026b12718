import { type ChatSubject, MAX_TURNS, type OpenChat } from '../core/chat/snapshot.ts';
import type { Turn } from '../core/chat/turn.ts';
import {
  type AlignedRow,
  alignTurns,
  type ChatMemory,
  createChatMemory,
  overlaps,
  withSoundIds,
} from './align-turns.ts';
import { type Believed, type Doubt, doubtReading, PATIENCE, sameIds } from './doubt-reading.ts';
import { keepSubject, openSubject, type SubjectMemory } from './keep-subject.ts';
import { ownerOf, type RawReading } from './read-chat.ts';
import type { RawRow } from './read-rows.ts';
import { NO_SUBJECT } from './read-subject.ts';

/** A chat just opened still loads until its rows have not grown for this long, at most for that long; ms. */
const LOAD_QUIET_MS = 200;
const LOAD_AT_MOST_MS = 3000;
/** So many rows at once are a piece of a chat that loads; pieces may be so far apart, ms. */
const PIECE_ROWS = 5;
const PIECES_QUIET_MS = 600;
const MAX_CHATS = 200;

/** The chat that is open, from the moment on that it was opened. */
interface Visit {
  id: string;
  openedAt: number;
  /** Not before rows were seen in it. */
  hasStarted: boolean;
  /** Nothing was known of it when its rows were first seen, and it still loads. */
  isLoading: boolean;
  /** Nothing was known of it when its rows were first seen. */
  wasNew: boolean;
  /** It shows a stretch of its history that touches nothing known. */
  isElsewhere: boolean;
  grewAt: number;
  /** Rows of the chat before that the page left standing. */
  leftovers: readonly RawRow[];
  subject: SubjectMemory;
}

interface Keeper {
  memories: Map<string, ChatMemory>;
  visit: Visit | null;
  /** Survives the moment in which a page shows no chat between two. */
  last: Believed | null;
  doubt: { kind: Doubt; chatId: string; since: number } | null;
  /** What the page said beside the messages when it was last believed. */
  beside: ChatSubject;
}

/** What came of a reading: the open chat (null: none), or how long to wait for the page to settle, in ms. */
export type Taken = { open: OpenChat | null } | { waitMs: number };

function toTurns(aligned: readonly AlignedRow[]): Turn[] {
  return aligned
    .filter(({ row }) => row.text !== '' || row.kind !== 'text')
    .slice(-MAX_TURNS)
    .map(({ row: { side, kind, text, pageAt }, id, seenAt }) => ({ id, side, kind, text, pageAt, seenAt }));
}

function remember({ memories }: Keeper, id: string, memory: ChatMemory): void {
  memories.delete(id);
  memories.set(id, memory);
  const oldest = memories.keys().next().value;
  if (memories.size > MAX_CHATS && oldest !== undefined) memories.delete(oldest);
}

/** ms still to be waited for the page to settle; 0 when the reading is to be taken as it is. */
function waitFor(keeper: Keeper, kind: Doubt | null, chatId: string, now: number): number {
  if (kind === null) keeper.doubt = null;
  else if (keeper.doubt?.kind !== kind || keeper.doubt.chatId !== chatId)
    keeper.doubt = { kind, chatId, since: now };
  return keeper.doubt ? Math.max(0, keeper.doubt.since + PATIENCE[keeper.doubt.kind] - now) : 0;
}

function openVisit(keeper: Keeper, id: string, leftovers: readonly RawRow[], now: number): Visit {
  if (keeper.visit?.id === id) return keeper.visit;
  keeper.visit = {
    id,
    openedAt: now,
    hasStarted: false,
    isLoading: false,
    wasNew: false,
    isElsewhere: false,
    grewAt: now,
    leftovers,
    subject: openSubject(keeper.beside),
  };
  return keeper.visit;
}

function newestMoment(memory: ChatMemory): number {
  return memory.known.reduce((newest, row) => Math.max(newest, row.pageAt ?? 0), 0);
}

/** How many rows came below the newest one known. By that row, for of a long chat we always read as many rows. */
function grownBy(before: readonly RawRow[], rows: readonly RawRow[]): number {
  const was = before.at(-1);
  const at = rows.findLastIndex((row) => (row.pageId ? row.pageId === was?.pageId : row.node === was?.node));
  return rows.length - 1 - at;
}

/** From when on the page's dates make a row news, while a chat of which nothing was known loads; null: it has loaded. */
function loadingSince(visit: Visit, more: number, now: number): number | null {
  const { openedAt, grewAt } = visit;
  if (now - openedAt >= LOAD_AT_MOST_MS || now - grewAt >= LOAD_QUIET_MS) visit.isLoading = false;
  // A page that lays out thousands of rows is busy for longer than it is quiet between two live messages.
  const isPieces = more > PIECE_ROWS && now - grewAt < PIECES_QUIET_MS && now - openedAt < LOAD_AT_MOST_MS;
  return visit.isLoading || (visit.wasNew && isPieces) ? openedAt : null;
}

/** Aligns the rows with what is known of the chat, and remembers them. */
function align(keeper: Keeper, visit: Visit, rows: readonly RawRow[], now: number): AlignedRow[] {
  const known = keeper.memories.get(visit.id) ?? createChatMemory();
  const touches = overlaps(known, rows);
  const before = keeper.last?.id === visit.id ? keeper.last.rows : [];
  const more = grownBy(before, rows);
  const since = loadingSince(visit, more, now);
  if (more > 0 || rows.length > before.length) visit.grewAt = now;
  if (rows.length > 0 && !visit.hasStarted) {
    visit.hasStarted = true;
    visit.isLoading = !touches;
    visit.wasNew = !touches;
    if (touches) return keep(keeper, visit.id, known, rows, now, null);
    // What was there at the first look is history; in a chat that was seen empty, the page's dates decide.
    const first = now > visit.openedAt ? visit.openedAt : Number.POSITIVE_INFINITY;
    return keep(keeper, visit.id, createChatMemory(), rows, now, first);
  }
  visit.isElsewhere = rows.length > 0 && known.known.length > 0 && !touches;
  if (!visit.isElsewhere) return keep(keeper, visit.id, known, rows, now, since);
  const newest = newestMoment(known);
  const isLater = newest > 0 && rows.every((row) => row.pageAt !== null && row.pageAt > newest);
  if (isLater) return keep(keeper, visit.id, createChatMemory(), rows, now, newest);
  return alignTurns(createChatMemory(), rows, now, Number.POSITIVE_INFINITY).aligned;
}

function keep(
  keeper: Keeper,
  id: string,
  known: ChatMemory,
  rows: readonly RawRow[],
  now: number,
  newsSince: number | null,
): AlignedRow[] {
  const { memory, aligned } = alignTurns(known, rows, now, newsSince);
  remember(keeper, id, memory);
  return aligned;
}

function take(keeper: Keeper, { chat, rows: raw, list, beside }: RawReading, now: number): Taken {
  if (!chat) {
    const waitMs = waitFor(keeper, keeper.visit ? 'closed' : null, '', now);
    if (waitMs > 0) return { waitMs };
    keeper.visit = null;
    keeper.beside = beside;
    return { open: null };
  }
  const { last, visit, memories } = keeper;
  let { id, name } = chat;
  const leftovers = visit?.id === id ? sameIds(visit.leftovers, raw) : new Set();
  let rows = withSoundIds(raw).filter((row) => !leftovers.has(row));
  const isElsewhere = visit?.isElsewhere ?? false;
  const kind = doubtReading({ id, rows }, visit?.id ?? null, last, memories.get(id), isElsewhere);
  const waitMs = waitFor(keeper, kind, id, now);
  if (waitMs > 0) return { waitMs };
  let left: readonly RawRow[] = [];
  if (kind === 'foreign') {
    // What is shown is what the agent reads: the newest rows say whose chat it is, others are left out.
    id = ownerOf(rows);
    name = list.find((listed) => listed.chatId === id)?.name ?? '';
    rows = rows.filter((row) => row.owner === id);
  } else if (kind === 'stale' && last) {
    const old = sameIds(last.rows, rows);
    // All of them old: then the page only gave the same chat another name.
    if (old.size < rows.length) {
      left = last.rows;
      rows = rows.filter((row) => !old.has(row));
    }
  }
  const here = openVisit(keeper, id, left, now);
  const aligned = align(keeper, here, rows, now);
  const { subject, memory } = keepSubject(here.subject, rows, beside);
  here.subject = memory;
  keeper.last = { id, rows };
  keeper.beside = beside;
  return { open: { chatId: id, buyerName: name, turns: toTurns(aligned), ...subject } };
}

/** Keeps what was seen of every chat in this page life, and turns raw readings into open chats that can be believed. */
export function createTurnKeeper(): { take(reading: RawReading, now: number): Taken } {
  const keeper: Keeper = { memories: new Map(), visit: null, last: null, doubt: null, beside: NO_SUBJECT };
  return { take: (reading, now) => take(keeper, reading, now) };
}
