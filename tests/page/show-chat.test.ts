import { afterEach, beforeEach, expect, test } from 'vitest';
import { showChat } from '../../lib/page/show-chat.ts';
import { practice } from '../../lib/sites/practice.ts';
import type { SiteProfile } from '../../lib/sites/schema.ts';
import { openDesk } from './desk.ts';

/** The same page, of whose list nobody has said what opens a chat. */
const { opens: _, ...list } = practice.list;
const untried: SiteProfile = { ...practice, list };
const byButton: SiteProfile = {
  ...practice,
  list: { ...list, opens: { css: 'button', seen: '2026-11-22' } },
};

let desk: ReturnType<typeof openDesk>;
const item = (chatId: string) =>
  desk.list.querySelector<HTMLElement>(`[data-chat-id="${chatId}"]`) as HTMLElement;
const header = () => document.querySelector('[data-open-chat]') as HTMLElement;
/** As a page does: a click on the row opens the chat, a moment later. */
const opensOnClick = (on: HTMLElement, chatId: string) =>
  on.addEventListener('click', () => setTimeout(() => header().setAttribute('data-open-chat', chatId), 20));
const show = (profile: SiteProfile, chatId: string, tryOpening = false) =>
  showChat(profile, document, { chatId, tryOpening });

beforeEach(() => {
  desk = openDesk();
});
afterEach(() => document.body.replaceChildren());

test('a chat that is open already is left alone', async () => {
  let clicks = 0;
  desk.list.addEventListener('click', () => clicks++);
  expect(await show(byButton, 'a')).toBe('open');
  expect(clicks).toBe(0);
});

test('where the profile says what opens a chat, that is clicked, and the page is waited for', async () => {
  const button = item('b').appendChild(document.createElement('button'));
  opensOnClick(button, 'b');
  expect(await show(byButton, 'b')).toBe('open');
});

test('a page that does not follow the click has its row outlined instead', async () => {
  item('b').append(document.createElement('button'));
  expect(await show(byButton, 'b')).toBe('pointed');
  expect(item('b').getAnimations()).toHaveLength(1);
});

test('without the word of the profile nothing is clicked', async () => {
  opensOnClick(item('b'), 'b');
  expect(await show(untried, 'b')).toBe('pointed');
  expect(header().getAttribute('data-open-chat')).toBe('a');
});

test('unless the owner lets QinDa try', async () => {
  opensOnClick(item('b'), 'b');
  expect(await show(untried, 'b', true)).toBe('open');
});

test('a row with a link is never tried: it may lead away', async () => {
  opensOnClick(item('b'), 'b');
  const link = item('b').appendChild(document.createElement('a'));
  link.href = '#elsewhere';
  expect(await show(untried, 'b', true)).toBe('pointed');
});

test('a row that holds the reply box is never tried', async () => {
  opensOnClick(item('b'), 'b');
  item('b').append(desk.editor);
  expect(await show(untried, 'b', true)).toBe('pointed');
});
