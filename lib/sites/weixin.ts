import { orderWords } from './order-words.ts';
import type { SiteProfile } from './schema.ts';

/*
 * 微信小店. Not tried on the live page by us. One source (C, public code, read 2026-11-22) names the list, the nickname, the
 * unread badge, the text of a message, the seller's side and the editor; everything else is a guess. Where a guess is
 * wrong the part counts as missing and can be taught.
 *
 * No id of a conversation is known. It is keyed by the nickname as the list shows it: two buyers of one nickname are one
 * conversation to us, and a buyer who is renamed becomes a new one.
 */
const C = '2025-06-01';
const GUESS = '2026-11-22';

const item = '.session-list-container > :is(li, div)';
const nickname: SiteProfile['list']['name'] = [{ css: '.user-nickname', seen: C }];
const active: SiteProfile['open']['id'] = [
  {
    css: `${item}:is(.active, .selected, [aria-selected="true"]) .user-nickname`,
    alone: true,
    seen: GUESS,
  },
  {
    css: `${item}:is(:has(> .active), :has(> .selected)) .user-nickname`,
    alone: true,
    seen: GUESS,
  },
];
const cards = '[class*="product-card"], [class*="goods-card"], [class*="order-card"]';

export const weixin: SiteProfile = {
  id: 'weixin',
  matches: ['https://store.weixin.qq.com/shop/kf*'],
  confidence: 'guess',
  confirmed: null,
  source: 'one public source for list, text and editor; the rest is guessed',
  shop: [],
  list: {
    container: [{ css: '.session-list-container', seen: C }],
    item: [{ css: item, seen: GUESS }],
    id: nickname,
    name: nickname,
    preview: [{ css: '[class*="last-m"], [class*="latest"], [class*="summary"]', seen: GUESS }],
    unread: [{ css: '.unread-badge', seen: C }],
    waiting: [{ text: '待回复|已超时', seen: GUESS }],
    active: [
      { self: '.active, .selected, [aria-selected="true"]', seen: GUESS },
      { has: ':scope > :is(.active, .selected)', seen: GUESS },
    ],
  },
  open: { id: active, name: active },
  messages: {
    container: [
      { css: '[class*="message-list"], [class*="msg-list"], [class*="chat-content"]', seen: GUESS },
    ],
    row: [
      { css: '[class*="message-item"], [class*="msg-item"]', seen: GUESS },
      { css: '.justify-end, .justify-start, .justify-center', seen: C },
    ],
    id: [
      { attr: 'data-msgid', seen: GUESS },
      { attr: 'data-id', seen: GUESS },
    ],
    owner: [],
    sides: [
      { side: 'system', self: '.justify-center, [class*="system"]', seen: GUESS },
      { side: 'robot', has: '[class*="nickname"]', text: '机器人|智能客服', seen: GUESS },
      { side: 'seller', self: '.justify-end', seen: C },
      { side: 'seller', has: '.justify-end', seen: C },
      { side: 'buyer', has: `.text-content-wrap, img, ${cards}`, seen: C },
    ],
    kinds: [
      { kind: 'card', has: cards, seen: GUESS },
      {
        kind: 'image',
        self: ':not(:has(.text-content-wrap))',
        has: 'img:not([class*="avatar"])',
        seen: GUESS,
      },
    ],
    text: [{ css: '.text-content-wrap', seen: C }, { seen: GUESS }],
    card: [{ css: cards, seen: GUESS }],
    time: [],
    order: 'oldest-first',
    about: {
      product: {
        title: [
          {
            css: ':is([class*="product-card"], [class*="goods-card"]) [class*="title"]',
            seen: GUESS,
          },
        ],
        url: [
          {
            css: ':is([class*="product-card"], [class*="goods-card"]) a[href]',
            attr: 'href',
            seen: GUESS,
          },
        ],
      },
      order: orderWords(cards, GUESS),
    },
  },
  editor: [{ css: 'textarea.text-area', seen: C }],
};
