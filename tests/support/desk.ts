import type { Page } from 'puppeteer-core';
import { until } from './until.ts';

/** Something that a simulated person says in the practice shop. */
export interface Said {
  chatId: string;
  name?: string;
  side: 'buyer' | 'seller' | 'robot' | 'system';
  text: string;
  kind?: 'text' | 'image' | 'card';
}

type DeskWindow = typeof globalThis & {
  practiceDesk?: { say(said: Said): string; open(chatId: string): void; clear(): void };
  /** When each bubble came into the DOM, ms since the epoch, by message id. */
  bubbleTimes?: Record<string, number>;
  /** When the page's reply editor last took input, ms since the epoch. */
  inputAt?: number;
};

/** The practice shop as a driver sees it: simulated people talk, and every bubble is stamped when it comes in. */
export interface Desk {
  /** Resolves to the new message's id. */
  say(said: Said): Promise<string>;
  open(chatId: string): Promise<void>;
  /** Empties the shop and forgets the stamps. */
  clear(): Promise<void>;
  /** When the bubble was put into the DOM, ms since the epoch (waits for it). */
  shownAt(messageId: string): Promise<number>;
  /** When the reply editor came to hold `text` (any text when null), ms since the epoch; rejects when focus is elsewhere. */
  filledAt(text: string | null): Promise<number>;
  /** Clicks the send button; resolves to the time of the seller's new bubble. */
  send(): Promise<number>;
}

/** Runs in the page. */
function stampFromNow(): void {
  const desk = globalThis as DeskWindow;
  const now = () => performance.timeOrigin + performance.now();
  desk.bubbleTimes = {};
  const stamp = (node: Node) => {
    if (!(node instanceof Element) || !desk.bubbleTimes) return;
    for (const row of [node, ...node.querySelectorAll('[data-message-id]')]) {
      const id = row.getAttribute('data-message-id');
      if (id) desk.bubbleTimes[id] ??= now();
    }
  };
  new MutationObserver((records) => {
    for (const record of records) for (const node of record.addedNodes) stamp(node);
  }).observe(document.documentElement, { subtree: true, childList: true });
  addEventListener(
    'input',
    () => {
      desk.inputAt = now();
    },
    true,
  );
}

/** Takes the practice shop in hand; throws when the page is not one. */
export async function takeDesk(practice: Page): Promise<Desk> {
  await until(
    practice,
    'The practice shop offers window.practiceDesk',
    () => Boolean((globalThis as DeskWindow).practiceDesk),
    [],
  );
  await practice.evaluate(stampFromNow);
  return {
    say: (said) =>
      practice.evaluate((said) => (globalThis as DeskWindow).practiceDesk?.say(said) ?? '', { ...said }),
    open: (chatId) => practice.evaluate((id) => (globalThis as DeskWindow).practiceDesk?.open(id), chatId),
    clear: () =>
      practice.evaluate(() => {
        const desk = globalThis as DeskWindow;
        desk.practiceDesk?.clear();
        desk.bubbleTimes = {};
      }),
    shownAt: (id) =>
      until(
        practice,
        `The practice shop shows the message ${id}`,
        (id) => (globalThis as DeskWindow).bubbleTimes?.[id],
        [id],
      ),
    filledAt: (text) => filledAt(practice, text),
    send: () => send(practice),
  };
}

async function filledAt(practice: Page, text: string | null): Promise<number> {
  await until(
    practice,
    text === null ? 'The reply editor is filled' : `The reply editor is filled with "${text}"`,
    (text) => {
      const filled = document.querySelector<HTMLTextAreaElement>('[data-reply]')?.value;
      return text === null ? filled : filled?.includes(text);
    },
    [text],
  );
  await until(
    practice,
    'The focus is in the reply editor after filling',
    () => document.activeElement?.matches('[data-reply]'),
    [],
  );
  return practice.evaluate(() => (globalThis as DeskWindow).inputAt ?? 0);
}

async function send(practice: Page): Promise<number> {
  const count = () => document.querySelectorAll('[data-message-id][data-side="seller"]').length;
  const before = await practice.evaluate(count);
  await practice.click('[data-send]');
  const id = await until(
    practice,
    "The seller's message appears after the click on [data-send]",
    (before) => {
      const rows = document.querySelectorAll('[data-message-id][data-side="seller"]');
      return rows.length > before && rows[rows.length - 1]?.getAttribute('data-message-id');
    },
    [before],
  );
  return practice.evaluate((id) => (globalThis as DeskWindow).bubbleTimes?.[id] ?? 0, id);
}
