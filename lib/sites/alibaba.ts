import { orderWords } from './order-words.ts';
import type { SiteProfile } from './schema.ts';

/*
 * Alibaba.com OneTalk. Not tried on the live page by us. Sources (public code, read 2026-11-22): AA an assistant that works
 * through the browser's debugger, its newest notes of 2026-10-07 (header, rows, sides, types) · BB older Selenium workers
 * (list, editor) · CC a panel that reads product cards.
 *
 * The key of a conversation is the contact's name, `data-name` in the list and the first line of the header: two
 * contacts of one name are one conversation to us, and one who is renamed becomes a new one. That is a real risk here,
 * where contacts go by their own names. An insertion is still checked against the header.
 */
const AA = '2026-10-07';
const BB = '2025-06-01';
const CC = '2025-10-01';
const GUESS = '2026-11-22';

const openName: SiteProfile['open']['name'] = [
  { css: '.content-header .name', seen: AA },
  { css: '.content-header', match: '^([^\\n]+)', seen: AA },
];
const product = '.session-rich-content.card';
const type = (...numbers: number[]) =>
  numbers.map((number) => `[data-expinfo*='"messageType":${number},']`).join(', ');

export const alibaba: SiteProfile = {
  id: 'alibaba',
  matches: [
    'https://onetalk.alibaba.com/message/weblitePWA.htm*',
    'https://onetalk.alibaba.com/message/alicrm.htm*',
  ],
  confidence: 'mid',
  confirmed: null,
  source: 'public code, newest of 2026-10-07',
  shop: [],
  list: {
    container: [{ css: '[class*="contact-list"]', seen: GUESS }],
    item: [{ css: '.contact-item-container', seen: AA }],
    id: [
      { attr: 'data-name', seen: AA },
      { css: '.contact-info .name', seen: BB },
    ],
    name: [
      { css: '.contact-info .name', seen: BB },
      { attr: 'data-name', seen: AA },
    ],
    preview: [{ css: '.contact-content, [class*="latest"], [class*="last-m"]', seen: GUESS }],
    unread: [{ css: '.unread-num', seen: AA }],
    waiting: [],
    active: [{ self: '.active, .selected, [class*="active"], [class*="selected"]', seen: GUESS }],
  },
  open: { id: openName, name: openName },
  messages: {
    container: [
      { css: '.message-container', seen: AA },
      { css: ':has(> [class*="message-item-wrapper"])', seen: AA },
    ],
    row: [{ css: '[class*="message-item-wrapper"]:not([class*="summary"])', seen: AA }],
    id: [{ attr: 'data-expinfo', match: '"messageId"\\s*:\\s*"?([\\w.-]+)', seen: GUESS }],
    owner: [],
    sides: [
      { side: 'robot', self: '.item-right', text: '自动接待发送|系统自动发送', seen: AA },
      { side: 'seller', self: '.item-right', seen: AA },
      { side: 'buyer', self: '.item-left', seen: AA },
      { side: 'seller', has: '.item-right', seen: BB },
      { side: 'buyer', has: '.item-left', seen: BB },
    ],
    kinds: [
      { kind: 'card', self: type(50, 57), seen: AA },
      { kind: 'card', has: product, seen: CC },
      { kind: 'image', self: type(60, 2000), seen: BB },
      {
        kind: 'image',
        self: ':not(:has(.session-rich-content.text))',
        has: '[view-name="ImageView"] img',
        seen: BB,
      },
    ],
    text: [
      { css: '.session-rich-content.text', seen: AA },
      { css: '.content-with-translation.text-content', seen: AA },
      { css: '.session-rich-content', seen: BB },
      { css: '.item-content, .system-content', seen: GUESS },
    ],
    card: [{ css: product, seen: CC }],
    time: [
      {
        css: '.item-base-info',
        match:
          '(?<year>20\\d{2})-(?<month>\\d{2})-(?<day>\\d{2})\\s+(?<hour>\\d{1,2}):(?<minute>\\d{2}):(?<second>\\d{2})',
        as: 'local',
        seen: AA,
      },
    ],
    order: 'oldest-first',
    about: {
      product: {
        title: [{ css: `${product} [view-name="TextView"] span`, seen: CC }],
        url: [{ css: `${product} a[href]`, attr: 'href', seen: CC }],
      },
      order: orderWords(product, GUESS),
    },
  },
  editor: [
    { css: 'textarea.send-textarea', seen: BB },
    { css: '.send-textarea', seen: AA },
  ],
};
