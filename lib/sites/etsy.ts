import type { SiteProfile } from './schema.ts';

/*
 * Etsy messages. Not tried on the live page by us. Sources (public code, read 2026-11-22): FF a user script of 2026-07-22
 * (editor, message list) · GG assistants of 2026 (bubbles, sides, message list; buyer's name). List rows are from a made-up
 * test page of one of them.
 *
 * Most classes are those of Etsy's design system (`wt-…`) and no names of parts: expect them to change.
 * A conversation is keyed by the buyer's name as the page shows it: two buyers of one name are one conversation to us,
 * and one who is renamed becomes a new one. The name in the open chat counts only where it is the only one on the page
 * or stands in the message column.
 */
const GG = '2026-09-01';
const FF = '2026-07-22';
const GUESS = '2026-11-22';

const buyer = ':is([class*="buyer-name"], [class*="customer-name"])';
const label = '^Conversation with (.+?)(?:, from .*)?$';
const name: SiteProfile['list']['name'] = [
  { css: `${buyer}, [data-test-id="buyer-name"]`, seen: GG },
  { css: 'a[aria-label^="Conversation with "]', attr: 'aria-label', match: label, seen: GG },
];
const openName: SiteProfile['open']['name'] = [
  { css: `:is(header, h1, h2, .conversation-header) ${buyer}`, alone: true, seen: GUESS },
  { css: `:is(h1, h2)${buyer}`, alone: true, seen: GUESS },
  { css: buyer, alone: true, seen: GG },
];
const bubble = 'div.wt-rounded.wt-text-body-01';
const words = '^(?:Message:\\s*)?([\\s\\S]+)$';

export const etsy: SiteProfile = {
  id: 'etsy',
  matches: ['https://www.etsy.com/messages*', 'https://www.etsy.com/conversations/*'],
  confidence: 'guess',
  confirmed: null,
  source: 'public code of 2026; list rows from a made-up test page',
  shop: [],
  list: {
    container: [{ css: '.conversations-subapp', seen: GG }],
    item: [
      { css: 'li.conversation-row', seen: GG },
      { css: 'li:has(> a[href*="/messages/"])', seen: GUESS },
    ],
    id: name,
    name,
    preview: [{ css: '[class*="message-preview"], [data-test-id="message-preview"]', seen: GG }],
    unread: [],
    waiting: [{ self: '.unread', seen: GG }],
    active: [{ self: '[aria-current="true"], .active, .selected', seen: GUESS }],
  },
  open: {
    id: openName,
    name: openName,
    about: {
      product: {
        title: [{ css: '[class*="listing-card"] [class*="title"]', seen: GUESS }],
        url: [{ css: '[class*="listing-card"] a[href*="/listing/"]', attr: 'href', seen: GUESS }],
      },
      order: {
        id: [{ css: 'a[href*="/your/orders/"]', match: '#?(\\d{8,})', seen: GUESS }],
        amount: [],
        state: [],
      },
    },
  },
  messages: {
    container: [
      { css: 'div.scrolling-message-list', seen: GG },
      { css: '.msg-list-container', seen: FF },
    ],
    row: [
      { css: `${bubble}, .wt-text-center`, seen: GG },
      { css: 'div.wt-text-body-01.wt-display-inline-block.wt-break-word', seen: GG },
    ],
    id: [],
    owner: [],
    sides: [
      { side: 'system', self: '.wt-text-center', seen: GUESS },
      { side: 'seller', self: '.wt-sem-bg-surface-informational-subtle', seen: GG },
      { side: 'buyer', self: 'div', seen: GG },
    ],
    kinds: [{ kind: 'image', has: 'img', seen: GUESS }],
    text: [{ match: words, seen: GG }],
    card: [],
    time: [],
    order: 'oldest-first',
  },
  editor: [
    { css: 'textarea.new-message-textarea-min-height', seen: FF },
    { css: 'textarea[placeholder="Type your reply"]', seen: GG },
    { css: 'textarea[name="message"]', seen: FF },
  ],
};
