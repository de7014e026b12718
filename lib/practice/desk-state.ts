import type { Side, TurnKind } from '../core/chat/turn.ts';
import type { Order, OrderState, Picture, Product } from './scenario.ts';

/** One row of a chat on the desk. */
export interface DeskRow {
  id: string;
  side: Side;
  kind: TurnKind;
  text: string;
  /** ms since the epoch. */
  at: number;
  picture?: Picture;
  alt?: string;
  product?: Product;
  order?: Order;
}

/** One conversation of the desk. */
export interface DeskChat {
  id: string;
  name: string;
  hue: number;
  tags: readonly string[];
  product: Product | null;
  /** As the script knows it; without a `state` the buyer has not ordered yet. */
  order: Order | null;
  /** Rows in pages of {@link PAGE_ROWS}, oldest first: a new row touches one page, however long the chat is. */
  pages: readonly (readonly DeskRow[])[];
  last: DeskRow | null;
  unread: number;
  /** The last row of a human is the buyer's. */
  waiting: boolean;
  /** Desk time, ms, of the buyer's first row of this round and of the agent's first row after it. */
  askedAt: number | null;
  answeredAt: number | null;
}

/** idle ──start──▶ running ⇄ paused; running ──all conversations ended──▶ over ──start──▶ running */
export type Phase = 'idle' | 'running' | 'paused' | 'over';

/** What the desk shows. View state only: it lives and dies with the page. */
export interface DeskState {
  phase: Phase;
  chats: Readonly<Record<string, DeskChat>>;
  /** Chat ids as the list shows them: who wrote last stands first. */
  listed: readonly string[];
  openId: string | null;
  /** Unsent words by chat id. */
  drafts: Readonly<Record<string, string>>;
}

export const EMPTY_DESK: DeskState = { phase: 'idle', chats: {}, listed: [], openId: null, drafts: {} };

/** Rows to a page: small enough to copy at every message, large enough to keep the number of pages low. */
export const PAGE_ROWS = 100;

/** A conversation without a row; hue and name are all that a desk needs to know of a buyer. */
export function newChat(chat: Pick<DeskChat, 'id' | 'name'> & Partial<DeskChat>): DeskChat {
  return {
    hue: hueOf(chat.id),
    tags: [],
    product: null,
    order: null,
    pages: [],
    last: null,
    unread: 0,
    waiting: false,
    askedAt: null,
    answeredAt: null,
    ...chat,
  };
}

/** Puts `chat` at the end of the list. */
export function addChat(state: DeskState, chat: DeskChat): DeskState {
  return { ...state, chats: { ...state.chats, [chat.id]: chat }, listed: [...state.listed, chat.id] };
}

/** Adds `row` to a chat that exists. `deskMs` is null for history, which neither waits nor counts as unread. */
export function addRow(state: DeskState, chatId: string, row: DeskRow, deskMs: number | null): DeskState {
  const before = state.chats[chatId];
  if (!before) return state;
  const chat: DeskChat = { ...before, pages: withRow(before.pages, row), last: row };
  if (deskMs !== null) takeNote(chat, row, deskMs, state.openId === chatId);
  const chats = { ...state.chats, [chatId]: chat };
  return row.side === 'buyer'
    ? { ...state, chats, listed: first(state.listed, chatId) }
    : { ...state, chats };
}

/** Opens a chat and clears its unread badge; an unknown id changes nothing. */
export function openChat(state: DeskState, chatId: string): DeskState {
  const chat = state.chats[chatId];
  if (!chat) return state;
  const chats = chat.unread ? { ...state.chats, [chatId]: { ...chat, unread: 0 } } : state.chats;
  return { ...state, chats, openId: chatId };
}

/** Gives this buyer's order another state. */
export function moveOrder(state: DeskState, chatId: string, order: OrderState): DeskState {
  const chat = state.chats[chatId];
  if (!chat?.order) return state;
  const moved = { ...chat, order: { ...chat.order, state: order } };
  return { ...state, chats: { ...state.chats, [chatId]: moved } };
}

function takeNote(chat: DeskChat, row: DeskRow, deskMs: number, isOpen: boolean): void {
  if (row.side === 'buyer') {
    chat.waiting = true;
    chat.askedAt ??= deskMs;
    if (!isOpen) chat.unread += 1;
  } else if (row.side === 'seller') {
    chat.waiting = false;
    if (chat.askedAt !== null) chat.answeredAt ??= deskMs;
  }
}

function withRow(pages: DeskChat['pages'], row: DeskRow): DeskChat['pages'] {
  const last = pages.at(-1);
  return last && last.length < PAGE_ROWS ? pages.with(-1, [...last, row]) : [...pages, [row]];
}

function first(listed: readonly string[], chatId: string): readonly string[] {
  return listed[0] === chatId ? listed : [chatId, ...listed.filter((id) => id !== chatId)];
}

/** A hue that stays the same for the same id. */
function hueOf(id: string): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 360;
  return sum;
}
