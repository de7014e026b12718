import { orderWords } from './order-words.ts';
import type { SiteProfile } from './schema.ts';

/*
 * Shopee. Not tried on the live page by us. Sources (public code, read 2026-11-22): U an auto-reply extension (2026-01-21;
 * list, groups) · V a Brazilian worker checked on saved pages (names, sides, text) · W a Vietnamese connector of 2026-09
 * and -10 (cells, active cell, editor) · X extensions of 2026 (preview, product cards, message box).
 *
 * The page keeps a conversation's id out of the DOM. It is keyed by the buyer's user name, the title of the name in the
 * list: Shopee user names are unique, but a buyer may change theirs once and is then a new conversation to us.
 *
 * The list is virtualised: what is scrolled away is not there to read. Its groups are flat siblings: everybody below
 * the heading `#tab_unreplied`, up to the next heading, waits. Rows carry no ids, and their words end in the time.
 */
const W = '2026-10-01';
const X = '2026-09-06';
const V = '2026-06-01';
const U = '2026-01-21';

const countries = 'co.id com.br co.th tw com.my sg ph vn com.mx com.co cl cn'.split(' ');
const hosts = [...countries.map((country) => `seller.shopee.${country}`), 'banhang.shopee.vn'];
const paths = ['new-webchat/*', 'webchat/*', 'portal/chat-management*'];

const nameIn = (scope: string, seen: string): SiteProfile['list']['name'] => [
  {
    css: `${scope}[data-cy="webchat-conversation-cell-name"][title]:not([title=""])`,
    attr: 'title',
    seen,
  },
  { css: `${scope}[data-cy="webchat-conversation-cell-name"]`, seen },
];
const name = nameIn('', V);
const openName = [
  ...nameIn('[data-cy="webchat-conversation-cell-root-current"] ', W),
  { css: '[data-cy="webchat-header-name"]', seen: X },
];
const products = '[class*="productcard" i], [class*="product-card" i], .P8CcB0wjwY';
const orders = '[class*="ordercard" i], [class*="order-card" i]';

export const shopee: SiteProfile = {
  id: 'shopee',
  matches: hosts.flatMap((host) => paths.map((path) => `https://${host}/${path}`)),
  home: 'https://seller.shopee.co.id/new-webchat/conversations',
  confidence: 'mid',
  confirmed: null,
  source: 'public code of 2026 from Indonesia, Brazil, Taiwan and Vietnam',
  shop: [],
  list: {
    container: [
      { css: '[data-cy="webchat-conversation-list"]', seen: W },
      { css: '[data-cy="webchat-conversation-list-wrapper"]', seen: U },
    ],
    item: [
      { css: '[data-cy^="webchat-conversation-cell-root"]', seen: W },
      { css: '[data-cy="webchat-conversation-cell-container"]', seen: X },
    ],
    id: name,
    name,
    preview: [
      { css: '[data-cy="webchat-conversation-cell-content-text"]', seen: X },
      { css: '[data-cy="webchat-conversation-cell-message"]', seen: V },
    ],
    unread: [{ css: '[data-cy="webchat-conversation-cell-message"] + *', seen: V }],
    waiting: [],
    active: [
      { self: '[data-cy="webchat-conversation-cell-root-current"]', seen: W },
      { has: '[data-cy="webchat-conversation-cell-root-current"]', seen: W },
    ],
    groups: {
      heading: [{ css: '#tab_unreplied, #tab_manually_replied, #tab_all_buyers', seen: V }],
      waiting: [{ self: '#tab_unreplied', seen: V }],
    },
  },
  open: {
    id: openName,
    name: openName,
    about: {
      product: {
        title: [{ css: '[class*="pinned-product"] [class*="title"]', seen: X }],
        url: [{ css: '[class*="pinned-product"] a[href]', attr: 'href', seen: X }],
      },
    },
  },
  messages: {
    container: [
      { css: '#message-virtualized-list', seen: W },
      { css: '[data-cy="webchat-conversation-detail-message-container"]', seen: W },
      { css: '#messagesContainer', seen: X },
      { css: '#messageSection .ReactVirtualized__Grid', seen: V },
    ],
    row: [
      {
        css: '[data-cy="webchat-message-receive"], [data-cy="webchat-message-send"], .RtO616EACf',
        seen: W,
      },
    ],
    id: [],
    owner: [],
    sides: [
      { side: 'robot', has: '[class*="autoreply" i]', seen: X },
      {
        side: 'robot',
        self: '[data-cy="webchat-message-send"]',
        text: '(^|\\n)\\[?([Aa]sisten AI|[Aa]uto-?[Rr]eply|Trả lời tự động|自動回覆)',
        seen: X,
      },
      { side: 'seller', self: '[data-cy="webchat-message-send"]', seen: W },
      { side: 'buyer', self: '[data-cy="webchat-message-receive"]', seen: W },
    ],
    kinds: [
      { kind: 'card', has: `${products}, ${orders}`, seen: X },
      { kind: 'image', self: ':not(:has(pre))', has: 'img', seen: W },
    ],
    text: [
      { css: 'pre > div', match: '^([\\s\\S]*?)\\s*(?:\\d{1,2}:\\d{2})?$', seen: V },
      { css: 'pre', match: '^([\\s\\S]*?)\\s*(?:\\d{1,2}:\\d{2})?$', seen: W },
      { match: '^(?!\\d{1,2}:\\d{2}$)([\\s\\S]*?)\\s*(?:\\d{1,2}:\\d{2})?$', seen: W },
    ],
    card: [{ css: `${products}, ${orders}`, seen: X }],
    time: [],
    order: 'oldest-first',
    about: {
      product: {
        title: [
          { css: `:is(${products}) [title]:not([title=""])`, attr: 'title', seen: X },
          { css: `:is(${products})`, match: '^([^\\n]+)', seen: X },
        ],
        url: [{ css: `:is(${products}) a[href]`, attr: 'href', seen: X }],
      },
      order: orderWords(orders, X),
    },
  },
  editor: [
    { css: '[data-cy="webchat-conversation-detail-input"] textarea', seen: W },
    { css: '[data-cy="webchat-conversation-detail-input"] [contenteditable="true"]', seen: W },
    { css: '#inputField textarea', seen: X },
  ],
};
