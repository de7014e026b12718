import type { SiteProfile } from './schema.ts';

/*
 * eBay messages. Not tried on the live page by us. Sources (public code, read 2026-11-22): CC inbox readers of 2026, one
 * with a card copied from the live page (list) · DD a reply extension (bubbles, item card) · EE another (editor).
 *
 * Bubbles stand newest first in the DOM. They carry no ids, and no automatic reply is told apart from a seller's.
 * A conversation is keyed by the member's user name, which is unique: several conversations of one buyer are one to us.
 * Unread rows carry no number, so they count as waiting. How the open row is marked is a guess, and counts only when
 * exactly one row is marked so.
 */
const CC = '2026-09-01';
const DD = '2025-06-01';
const EE = '2025-01-01';
const GUESS = '2026-11-22';

const countries = 'com co.uk de com.au ca fr it es'.split(' ');
const item = '[data-testid="conversation-item__from-member"]';
const username = ':is(.card__username, .sender)';
const bubble = '.app-conversation__message-bubble';
const active: SiteProfile['open']['id'] = [
  {
    css: `${item}:is([aria-current="true"], [aria-selected="true"], [aria-pressed="true"]) ${username}`,
    alone: true,
    seen: GUESS,
  },
  { css: `${item}:is([class*="active"], [class*="selected"]) ${username}`, alone: true, seen: GUESS },
  { css: `:is([class*="active"], [class*="selected"]) > ${item} ${username}`, alone: true, seen: GUESS },
  { css: '.msg-content-view [class*="username"]', alone: true, seen: GUESS },
];

export const ebay: SiteProfile = {
  id: 'ebay',
  matches: countries.flatMap((country) => [
    `https://www.ebay.${country}/mesg/*`,
    `https://www.ebay.${country}/sh/messages*`,
    `https://mesg.ebay.${country}/mesgweb/*`,
  ]),
  confidence: 'low',
  confirmed: null,
  source: 'public code of 2025 and 2026; the open row is a guess',
  shop: [],
  list: {
    container: [],
    item: [{ css: item, seen: CC }],
    id: [{ css: username, seen: CC }],
    name: [{ css: username, seen: CC }],
    preview: [
      { css: '.card__latest-message', seen: CC },
      { css: '.message-subject, .card__conversation-title', seen: CC },
    ],
    unread: [],
    waiting: [{ has: '.card__content-unread', seen: CC }],
    active: [{ self: '[aria-current="true"], [aria-selected="true"], [aria-pressed="true"]', seen: GUESS }],
  },
  open: {
    id: active,
    name: active,
    about: {
      product: {
        title: [{ css: '.app-base-item-card__item-title a', seen: DD }],
        url: [{ css: '.app-base-item-card__item-title a', attr: 'href', seen: DD }],
      },
    },
  },
  messages: {
    container: [
      { css: '.msg-content-view', seen: DD },
      { css: `:has(> ${bubble})`, seen: CC },
    ],
    row: [{ css: bubble, seen: CC }],
    id: [],
    owner: [],
    sides: [
      { side: 'buyer', self: '.app-conversation__message-bubble__grey', seen: CC },
      { side: 'seller', self: bubble, seen: CC },
    ],
    kinds: [{ kind: 'image', has: 'img', seen: GUESS }],
    text: [{ css: '.app-conversation__message-bubble__message__content', seen: CC }],
    card: [],
    time: [],
    order: 'newest-first',
  },
  editor: [
    { css: 'textarea#imageupload__sendmessage--textbox', seen: DD },
    { css: 'textarea[id*="sendmessage"]', seen: EE },
  ],
};
