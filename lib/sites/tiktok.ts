import { orderWords } from './order-words.ts';
import type { SiteProfile } from './schema.ts';

/*
 * TikTok Shop, Tokopedia and TikTok's global selling: one chat page on three names. Not tried on the live page by us.
 * Sources (public code, read 2026-11-22): Y a connector of 2026-09 and -10 (list, sides) · Z a worker whose selectors were
 * filled in on the live page on 2026-08-29 (list, message box, editor) · the cards are of 飞鸽's `chatd-` family.
 *
 * A list item's id is only its place, so a conversation is keyed by the buyer's user name, which TikTok keeps unique; a
 * buyer who changes it becomes a new conversation to us. How the open row is marked is a guess, so it counts only when
 * exactly one row is marked so. Creators' chats (`affiliate-…/seller/im`) are no buyers' chats and are left out.
 */
const Y = '2026-10-01';
const Z = '2026-08-29';
const GUESS = '2026-11-22';

const countries = 'us uk id my th vn ph sg mx br es ie de fr it jp'.split(' ');
const hosts = [
  ...countries.map((country) => `seller-${country}.tiktok.com`),
  'seller-id.tokopedia.com',
  'seller.tiktokshopglobalselling.com',
];

const card = '[data-testid="chat.chatroom.conversation_card"]';
const username = '[data-testid="chat.chatroom.conversation_card_username"]';
const active: SiteProfile['open']['id'] = [
  {
    css: `${card}:is([aria-selected="true"], [aria-current="true"]) ${username}`,
    alone: true,
    seen: GUESS,
  },
  { css: `${card}:is([class*="active" i], [class*="select" i]) ${username}`, alone: true, seen: GUESS },
  {
    css: `${card}:has(> :is([class*="active" i], [class*="select" i])) ${username}`,
    alone: true,
    seen: GUESS,
  },
];

export const tiktok: SiteProfile = {
  id: 'tiktok',
  matches: hosts.map((host) => `https://${host}/chat/inbox/*`),
  home: 'https://seller-us.tiktok.com/chat/inbox/current',
  confidence: 'low',
  confirmed: null,
  source: 'public code, partly filled in on the live page 2026-08-29; the open row is a guess',
  shop: [],
  list: {
    container: [],
    item: [{ css: card, seen: Y }],
    id: [{ css: username, seen: Y }],
    name: [{ css: username, seen: Y }],
    preview: [{ css: `:has(> * > ${username}) + * span`, seen: Y }],
    unread: [
      { css: '.p-badge-number', seen: Y },
      { css: '.p-badge', seen: Z },
    ],
    waiting: [],
    active: [
      { self: '[aria-selected="true"], [aria-current="true"]', seen: GUESS },
      { self: '[class*="active" i], [class*="select" i]', seen: GUESS },
    ],
  },
  open: { id: active, name: active },
  messages: {
    container: [
      { css: '.chatd-scrollView-content', seen: Z },
      { css: '[class*="chatd-scrollView"]', seen: Z },
    ],
    row: [
      { css: '[data-testid="chat.chatroom.message_card"]', seen: Y },
      { css: '.chatd-message', seen: Y },
    ],
    id: [],
    owner: [],
    sides: [
      {
        side: 'robot',
        self: ':has(.chatd-bubble--self, [class*="chatd-bubble-main--self"])',
        text: '(^|\\n)(Automated (message|reply)|自动回复|Balasan otomatis)(\\n|$)',
        seen: GUESS,
      },
      { side: 'buyer', has: '.chatd-bubble-main--other, .chatd-bubble--other', seen: Y },
      { side: 'seller', has: '.chatd-bubble--self, [class*="chatd-bubble-main--"]', seen: Z },
    ],
    kinds: [
      { kind: 'card', has: '.chatd-card', seen: Y },
      { kind: 'image', has: '[class*="chatd-bubble-main--"] img:not([class*="emoji"])', seen: Y },
    ],
    text: [
      { css: '[class*="chatd-bubble-main--"] pre', seen: Y },
      { css: '[class*="chatd-bubble-main--"]', seen: Y },
      { seen: Y },
    ],
    card: [{ css: '.chatd-card', seen: Y }],
    time: [],
    order: 'oldest-first',
    about: {
      product: {
        title: [
          { css: '.chatd-card [class*="title" i]', seen: GUESS },
          { css: '.chatd-card', match: '^(?!Order|订单)([^\\n￥¥$]+)', seen: Y },
        ],
        url: [{ css: '.chatd-card a[href]', attr: 'href', seen: GUESS }],
      },
      order: orderWords('.chatd-card', GUESS),
    },
  },
  editor: [
    { css: 'div:has(> * #chat-input-send-button) textarea[placeholder]', seen: Z },
    { css: 'textarea[placeholder]', seen: Z },
    { css: 'div:has(#chat-input-send-button) [contenteditable="true"]', seen: Y },
  ],
};
