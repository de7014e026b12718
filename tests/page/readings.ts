import type { OpenChat } from '../../lib/core/chat/snapshot.ts';
import { createTurnKeeper } from '../../lib/page/keep-turns.ts';
import type { RawReading } from '../../lib/page/read-chat.ts';
import type { RawRow } from '../../lib/page/read-rows.ts';
import { NO_SUBJECT } from '../../lib/page/read-subject.ts';

export const START = 1_000_000;
export const LATER = 60_000;

export function row(pageId: string, text: string, more: Partial<RawRow> = {}): RawRow {
  return {
    node: {},
    pageId,
    owner: '',
    side: 'buyer',
    kind: 'text',
    text,
    pageAt: null,
    subject: NO_SUBJECT,
    ...more,
  };
}

export const rows = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => row(`m${from + at}`, `text ${from + at}`));

export function reading(chatId: string | null, shown: RawRow[]): RawReading {
  return {
    shop: '',
    chat: chatId ? { id: chatId, name: chatId } : null,
    rows: shown,
    list: [],
    beside: NO_SUBJECT,
    missing: [],
  };
}

/** A page at whose readings we look one after the other, at times of our choosing. */
export function desk() {
  const keeper = createTurnKeeper();
  let now = START;
  return {
    look(ms: number, chatId: string | null, shown: RawRow[]): OpenChat | null | 'doubted' {
      now += ms;
      const taken = keeper.take(reading(chatId, shown), now);
      return 'open' in taken ? taken.open : 'doubted';
    },
    get now() {
      return now;
    },
  };
}

export function turnsOf(open: OpenChat | null | 'doubted') {
  if (!open || open === 'doubted') throw new Error(`no chat was believed: ${open}`);
  return open.turns;
}

export const news = (open: OpenChat | null | 'doubted') =>
  turnsOf(open)
    .filter(({ seenAt }) => seenAt !== null)
    .map(({ text }) => text);
