import type { ChatSnapshot } from '../../lib/core/chat/snapshot.ts';
import { watchChat } from '../../lib/page/watch-chat.ts';
import { practice } from '../../lib/sites/practice.ts';
import type { SiteProfile } from '../../lib/sites/schema.ts';

export function element(
  tag: string,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

export function bubble(id: string, text: string, side = 'buyer'): HTMLElement {
  const attributes = { 'data-message-id': id, 'data-side': side, 'data-kind': 'text' };
  return element('li', attributes, element('span', { 'data-message-text': '' }, text));
}

export function bubbles(from: number, to: number): HTMLElement[] {
  return Array.from({ length: to - from + 1 }, (_, at) => bubble(`m${from + at}`, `text ${from + at}`));
}

/** A page in the shape of the practice shop, worked by hand. */
export function openDesk(rows: HTMLElement[] = bubbles(1, 3)) {
  const list = element('ul', { 'data-chat-list': '' });
  for (const id of ['a', 'b'])
    list.append(
      element('li', { 'data-chat-id': id }, element('span', { 'data-chat-name': '' }, `buyer ${id}`)),
    );
  const name = element('span', { 'data-open-name': '' }, 'buyer a');
  const header = element('header', { 'data-open-chat': 'a' }, name);
  const messages = element('ol', { 'data-message-list': '' }, ...rows);
  const editor = element('textarea', { 'data-reply': '' }) as HTMLTextAreaElement;
  const desk = element('main', {}, list, header, messages, editor);
  document.body.replaceChildren(desk);
  const setHeader = (chatId: string) => {
    header.setAttribute('data-open-chat', chatId);
    name.textContent = `buyer ${chatId}`;
  };
  const switchTo = (chatId: string, shown: HTMLElement[]) => {
    setHeader(chatId);
    messages.replaceChildren(...shown);
  };
  return { desk, list, header, editor, messages, setHeader, switchTo };
}

/** Watches the document and lets a test wait for what it tells. */
export function watching(options: { profile?: SiteProfile; isHere?: () => boolean } = {}) {
  const stop = new AbortController();
  const told: ChatSnapshot[] = [];
  const waiting = new Set<() => void>();
  watchChat({
    profile: practice,
    root: document,
    signal: stop.signal,
    now: () => Date.now() + ahead,
    onSnapshot(snapshot) {
      told.push(snapshot);
      for (const check of waiting) check();
    },
    ...options,
  });
  return {
    told,
    stop: () => stop.abort(),
    /** The first snapshot from now on (or the newest one) that is as asked. */
    until(isIt: (snapshot: ChatSnapshot) => boolean): Promise<ChatSnapshot> {
      return new Promise((resolve) => {
        const check = () => {
          const newest = told.at(-1);
          if (!newest || !isIt(newest)) return;
          waiting.delete(check);
          resolve(newest);
        };
        waiting.add(check);
        check();
      });
    },
  };
}

export const lastText = ({ open }: ChatSnapshot) => open?.turns.at(-1)?.text;
export const newsOf = ({ open }: ChatSnapshot) =>
  (open?.turns ?? []).filter(({ seenAt }) => seenAt !== null).map(({ text }) => text);

/** How far the watcher's clock is ahead of the real one, ms. */
let ahead = 0;

/** Lets the watcher's clock pass the time in which a chat still counts as loading, and what was put off happen. */
export async function loaded(): Promise<void> {
  ahead += 3000;
  for (let frame = 0; frame < 4; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}
