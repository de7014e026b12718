import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Side, TurnKind } from '../core/chat/turn.ts';
import {
  addChat,
  addRow,
  type DeskRow,
  type DeskState,
  EMPTY_DESK,
  moveOrder,
  newChat,
  openChat,
  type Phase,
} from './desk-state.ts';
import type { Buyer, Product, ScriptRow } from './scenario.ts';

/** What somebody writes on the desk from outside the script. */
export interface Said {
  chatId: string;
  /** Name of a buyer who is new on the desk; the id when absent. */
  name?: string;
  side: Side;
  text: string;
  kind?: TurnKind;
}

/** The desk: one store, and all that may happen to it. It knows nothing of scripts and timers. */
export interface Desk {
  store: StoreApi<DeskState>;
  /** Adds a row at once, and the conversation if need be; returns the row's id, unique for the life of the desk. */
  say(said: Said): string;
  /** A scripted row of a buyer who is already on the desk. */
  play(chatId: string, row: ScriptRow): void;
  /** Puts a scripted buyer, with whatever history there is, at the end of the list. */
  seat(chatId: string, buyer: Buyer, product: Product): void;
  open(chatId: string): void;
  write(chatId: string, draft: string): void;
  /** Sends the draft of the open chat; blank drafts stay where they are. */
  send(): void;
  setPhase(phase: Phase): void;
  clear(): void;
  /** Calls back at each row of the seller; returns how to stop. */
  onSeller(listener: (chatId: string, text: string) => void): () => void;
}

const DAY_MS = 86_400_000;

/** `now`: ms since the epoch; `deskMs`: time that stands still while the desk is paused. */
export function createDesk({ now, deskMs }: { now: () => number; deskMs: () => number }): Desk {
  const store = createStore<DeskState>(() => EMPTY_DESK);
  const listeners = new Set<(chatId: string, text: string) => void>();
  let lastId = 0;

  const add = (chatId: string, row: Omit<DeskRow, 'id' | 'at'>, daysAgo?: number): string => {
    lastId += 1;
    const id = `m${lastId}`;
    const history = daysAgo !== undefined;
    const at = now() - (daysAgo ?? 0) * DAY_MS;
    store.setState((state) => addRow(state, chatId, { ...row, id, at }, history ? null : deskMs()), true);
    if (!history && row.side === 'seller') for (const listener of listeners) listener(chatId, row.text);
    return id;
  };
  const toDeskRow = (chatId: string, { order, card, ...row }: ScriptRow): Omit<DeskRow, 'id' | 'at'> => {
    if (order) store.setState((state) => moveOrder(state, chatId, order), true);
    const chat = store.getState().chats[chatId];
    if (!card || !chat) return row;
    return {
      ...row,
      ...(chat.product && { product: chat.product }),
      ...(card === 'order' && chat.order && { order: chat.order }),
    };
  };
  const say = ({ chatId, name = chatId, side, text, kind = 'text' }: Said): string => {
    if (!store.getState().chats[chatId])
      store.setState((state) => addChat(state, newChat({ id: chatId, name })), true);
    return add(chatId, { side, kind, text });
  };

  return {
    store,
    say,
    play(chatId, row) {
      add(chatId, toDeskRow(chatId, row));
    },
    seat(chatId, { name, hue, tags, order = null, history }, product) {
      const chat = newChat({ id: chatId, name, hue, tags, order, product });
      store.setState((state) => addChat(state, chat), true);
      for (const { daysAgo, row } of history) add(chatId, toDeskRow(chatId, row), daysAgo);
    },
    open(chatId) {
      store.setState((state) => openChat(state, chatId), true);
    },
    write(chatId, draft) {
      store.setState(({ drafts }) => ({ drafts: { ...drafts, [chatId]: draft } }));
    },
    send() {
      const { openId, drafts } = store.getState();
      const text = openId === null ? '' : (drafts[openId] ?? '').trim();
      if (openId === null || text === '') return;
      store.setState({ drafts: { ...drafts, [openId]: '' } });
      say({ chatId: openId, side: 'seller', text });
    },
    setPhase(phase) {
      store.setState({ phase });
    },
    clear() {
      store.setState(EMPTY_DESK, true);
    },
    onSeller(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
