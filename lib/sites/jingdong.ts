import { orderWords } from './order-words.ts';
import type { SiteProfile } from './schema.ts';

/*
 * 京东咚咚. Not tried on the live page by us. Sources (public code, read 2026-11-22): O a desk worker with notes from a live
 * look at the page and a replica of it (2026) · P an extension said to be used in the field (rows, sides, header) ·
 * E an older extension (name in the list).
 *
 * A conversation's key is the buyer's pin, the title of the name in the list; it is unique and lasts. The list has
 * several panes of which one is shown. The header changes before the messages do (O), so the active row is asked first.
 * Nobody has seen how unread counts are marked: that alternative is a guess.
 */
const O = '2026-10-01';
const P = '2026-06-01';
const E = '2025-01-01';
const GUESS = '2026-11-22';

const shown = '.c_tabs-tabpane:not(.c_tabs-tab_inactive)';
const pin = '.alluser-item-name[title]:not([title=""])';

export const jingdong: SiteProfile = {
  id: 'jingdong',
  matches: ['https://dongdong.jd.com/*'],
  confidence: 'mid',
  confirmed: null,
  source: 'public code with notes from the live page, 2026',
  shop: [],
  list: {
    container: [{ css: '#t-alluser-wrap', seen: O }],
    item: [
      { css: `${shown} .alluser-item`, seen: O },
      { css: '.alluser-item', seen: P },
    ],
    id: [
      { css: pin, attr: 'title', seen: O },
      { attr: 'id', match: '^u_(.+?)imcustomer', seen: P },
      { css: '.alluser-item-name', seen: P },
    ],
    name: [
      { css: '.alluser-item-name', seen: P },
      { css: '.alluser-item-name-w span', seen: E },
    ],
    preview: [{ css: '.alluser-item-breifdesc', seen: P }],
    unread: [{ css: '[class*="unread" i]', seen: GUESS }],
    waiting: [],
    active: [{ self: '.alluser-item_check, .t-item-ck, [aria-selected="true"]', seen: O }],
  },
  open: {
    id: [
      { css: `${shown} .alluser-item_check ${pin}`, attr: 'title', seen: O },
      {
        css: `:is(.alluser-item_check, .t-item-ck, .alluser-item[aria-selected="true"]) ${pin}`,
        attr: 'title',
        seen: P,
      },
      { css: '.alluser-item_check', attr: 'id', match: '^u_(.+?)imcustomer', seen: P },
      { css: '.chat-head-name > span:first-child', seen: P },
    ],
    name: [
      { css: '.chat-head-name > span:first-child', seen: P },
      { css: '.chat-head-name', match: '^([^\\n]+)', seen: O },
      { css: '.chat-head-title', match: '^([^\\n]+)', seen: P },
    ],
    about: {
      product: {
        title: [{ css: '.chat-product .name', seen: O }],
        url: [{ css: '.chat-product a[href]', attr: 'href', seen: O }],
      },
    },
  },
  messages: {
    container: [
      { css: '#t-chat-scroll', seen: O },
      { css: '.chat-scroll-wrap', seen: P },
    ],
    row: [{ css: '.message', seen: O }],
    id: [{ css: ':is(.message_left, .message_right, .message_center)[id]', attr: 'id', seen: O }],
    owner: [],
    sides: [
      { side: 'system', has: '.message_center, .message__system, .message__system_wrap', seen: O },
      {
        side: 'robot',
        self: ':has(.message_right)',
        has: '.message__nickname',
        text: '机器人|智能|京小智',
        seen: O,
      },
      { side: 'seller', has: '.message_right', seen: O },
      { side: 'buyer', has: '.message_left', seen: O },
    ],
    kinds: [
      { kind: 'card', has: '.CardWrapper', seen: O },
      { kind: 'image', has: '.message__image-wrap img, .message__image img', seen: P },
    ],
    text: [
      { css: '.message__content', seen: O },
      { css: '.message__text', seen: P },
      { css: '.message__system_box, .message__system, .message_componet-center', seen: O },
    ],
    card: [{ css: '.CardWrapper', seen: O }],
    time: [
      {
        css: '.message__time_str',
        match:
          '(?:(?<year>20\\d{2})[-/])?(?<month>\\d{1,2})[-/](?<day>\\d{1,2})\\s+(?<hour>\\d{1,2}):(?<minute>\\d{2}):(?<second>\\d{2})',
        as: 'local',
        seen: O,
      },
    ],
    order: 'oldest-first',
    about: {
      product: {
        title: [
          { css: '.CardWrapper.ProductCard [class*="name" i]', seen: GUESS },
          { css: '.CardWrapper.ProductCard', match: '^([^\\n￥¥]+)', seen: O },
        ],
        url: [{ css: '.CardWrapper.ProductCard a[href]', attr: 'href', seen: O }],
      },
      order: orderWords('.CardWrapper', O),
    },
  },
  editor: [
    { css: '.EditorContent[contenteditable="true"]', seen: O },
    { css: '.EditorContent [contenteditable="true"]', seen: P },
  ],
};
