import { orderWords } from './order-words.ts';
import type { SiteProfile } from './schema.ts';

/*
 * 1688 web 旺旺. Not tried on the live page by us. Sources (public code, read 2026-11-22): Q a command-line client of 2026
 * (rows, cards, editor) · S a seller's daemon of 2026 (list) · R an auto-reply script (page parts, the agent's own nick).
 *
 * The outer page, `def_cbu_web_im/index.html`, only holds a frame of the same origin that is the chat,
 * `def_cbu_web_im_core/…`; that page also opens by itself. The match pattern names the inner page alone, and our script
 * runs in all frames: so it reads in the frame that holds the list and never runs in the outer page.
 *
 * A conversation's key is the buyer's 旺旺 nick, which is the account's name: unique, and it lasts. How the active row is
 * marked is a guess; the buyer's own rows carry the nick, and without an active row, or against it, they decide.
 */
const Q = '2026-08-01';
const S = '2026-06-01';
const R = '2025-06-01';
const GUESS = '2026-11-22';

const own = '.self, [class*="self"]';
const active: SiteProfile['open']['id'] = [
  { css: '.conversation-item.active .name', alone: true, seen: GUESS },
  {
    css: '.conversation-item:is([class*="active" i], [class*="select" i]) .name',
    alone: true,
    seen: GUESS,
  },
];
const cards = '.text-od-wrap, .od-wrap, .offer-card-wrap';

export const ali1688: SiteProfile = {
  id: 'ali1688',
  matches: ['https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im_core/*'],
  home: 'https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im/index.html',
  confidence: 'mid',
  confirmed: null,
  source: 'public code of 2025 and 2026; the active row is a guess',
  shop: [{ css: '.ww_conversation .ww_user_panel > div > :nth-child(2)', seen: R }],
  list: {
    container: [
      { css: '.ww_conversation', seen: R },
      { css: '.ww_conversation_list', seen: R },
    ],
    item: [{ css: '.conversation-item', seen: S }],
    id: [{ css: '.name', seen: S }],
    name: [{ css: '.name', seen: S }],
    preview: [{ css: '.desc', seen: S }],
    unread: [{ css: '.unread-badge', seen: S }],
    waiting: [],
    active: [{ self: '[class*="active" i], [class*="select" i]', seen: GUESS }],
  },
  open: { id: active, name: active },
  messages: {
    container: [
      { css: '.ww_message', seen: R },
      { css: '.ww_box', seen: R },
    ],
    row: [{ css: '.message-item', seen: Q }],
    id: [],
    owner: [{ css: `:scope:not(${own}):not(:has(.self)) .nick`, seen: R }],
    sides: [
      { side: 'robot', self: own, has: '.nick', text: '机器人|智能客服|自动回复', seen: GUESS },
      { side: 'seller', self: own, seen: Q },
      { side: 'seller', has: '.self', seen: Q },
      { side: 'buyer', has: '.nick', seen: R },
    ],
    kinds: [
      { kind: 'card', has: `${cards}, [class*="order-card" i]`, seen: Q },
      { kind: 'image', self: ':not(:has(.content pre))', has: '.content img', seen: Q },
    ],
    text: [
      { css: '.content pre', seen: Q },
      { css: '.content', seen: Q },
      { css: '[class*="notice" i], [class*="tip" i]', seen: GUESS },
    ],
    card: [{ css: `${cards}, [class*="order-card" i]`, seen: Q }],
    time: [
      {
        css: '.time',
        match:
          '(?:(?<year>20\\d{2})-)?(?<month>\\d{1,2})-(?<day>\\d{1,2})\\s+(?<hour>\\d{1,2}):(?<minute>\\d{2}):(?<second>\\d{2})',
        as: 'local',
        seen: Q,
      },
    ],
    order: 'oldest-first',
    about: {
      product: {
        title: [{ css: '.odName, .od-name, [class*="odName"]', seen: Q }],
        url: [{ css: `:is(${cards}) a[href], a:has(${cards})`, attr: 'href', seen: Q }],
      },
      order: orderWords('.content', GUESS),
    },
  },
  editor: [
    { css: 'pre.edit[contenteditable="true"]', seen: R },
    { css: '.ww_input [contenteditable="true"]', seen: R },
  ],
};
