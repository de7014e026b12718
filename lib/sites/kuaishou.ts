import { orderWords } from './order-words.ts';
import type { SiteProfile } from './schema.ts';

/*
 * 快手小店. Not tried on the live page by us. Sources (public code, read 2026-11-22): L a browser worker of 2026 that works
 * the group list, rows and editor · M a desktop client's page script of 2026 (sides, cards, the order column) · D, F older
 * adapters (unread dot, active row) · E an older extension (editor).
 *
 * The list shows no id, so a conversation is keyed by the buyer's nickname as the list shows it, without the order count
 * behind it: two buyers of one nickname are one conversation to us, and a buyer who is renamed becomes a new one. The
 * rows' ids hold a customer id, which the list does not show, so it cannot be the key.
 * The header's name is not used: M reads it as the buyer's, D as the shop's, and a key that is the same for every chat
 * would let a text go to the wrong one. Without an active row the chat counts as not found.
 *
 * Buyers stand in groups; the headings of two of them say that everybody below waits.
 */
const L = '2026-09-01';
const M = '2026-08-01';
const D = '2026-08-01';
const F = '2026-03-01';
const E = '2025-01-01';

const nickname = '^(.+?)(?:\\s*下单数\\(\\d+\\))?$';
const active: SiteProfile['open']['id'] = [
  {
    css: '.SessionBaseCard[class*="colorHighLight"] .SessionBaseCard-topHeadName',
    match: nickname,
    alone: true,
    seen: F,
  },
  {
    css: '.SessionBaseCard:has([class*="colorHighLight"]) .SessionBaseCard-topHeadName',
    match: nickname,
    alone: true,
    seen: F,
  },
  {
    css: '[class*="colorHighLight"] .SessionBaseCard-topHeadName',
    match: nickname,
    alone: true,
    seen: F,
  },
];
const name: SiteProfile['list']['name'] = [{ css: '.SessionBaseCard-topHeadName', match: nickname, seen: L }];
const cards =
  '.kwaishop-cs-BizOrderCard, .kwaishop-cs-bizBuyerFromCard, [class*="GoodsCard"], [class*="ProductCard"]';

export const kuaishou: SiteProfile = {
  id: 'kuaishou',
  matches: [
    'https://im.kwaixiaodian.com/workbench*',
    'https://im.kwaixiaodian.com/pc*',
    'https://s.kwaixiaodian.com/zone/settles/chat*',
  ],
  confidence: 'low',
  confirmed: null,
  source: 'public code of 2026; the active row is from one older adapter',
  shop: [],
  list: {
    container: [{ css: 'div:has(> .SessionListGroup), .SessionListGroup', seen: L }],
    item: [
      { css: '.SessionBaseCard', seen: L },
      { css: '.SessionBaseCard-Static', seen: M },
    ],
    id: name,
    name,
    preview: [{ css: '.SessionBaseCard-lastMessage', seen: M }],
    unread: [{ css: '.SessionBaseCard-unread-rot', seen: D }],
    waiting: [{ has: '.SessionBaseCard-topHeadTime', text: '超时', seen: M }],
    active: [
      { self: '[class*="colorHighLight"]', seen: F },
      { has: '[class*="colorHighLight"]', seen: F },
    ],
    groups: {
      heading: [{ css: '.SessionListGroupItem-groupName', seen: L }],
      waiting: [{ text: '请在\\s*\\d+\\s*分钟内回复|已超时', seen: L }],
    },
  },
  open: {
    id: active,
    name: active,
    about: {
      order: {
        id: [{ css: '.OrderCard:has(.pay-tag) .oid', match: '([A-Za-z0-9]{8,})', seen: M }],
        amount: [],
        state: [{ css: '.OrderCard:has(.pay-tag) :is(.order-tag, .order-tag-last)', seen: M }],
      },
    },
  },
  messages: {
    container: [{ css: '.ChatMessageList-ContentWrap', seen: M }],
    row: [
      { css: 'div[id^="0_"]', seen: M },
      { css: 'div[id*="cs-common-message-list-item"]', seen: L },
      {
        css: '.kwaishop-cs-LayoutDefaultWrapper_msgMain, .kwaishop-cs-LayoutMiddleWrapper_msgBody',
        seen: L,
      },
    ],
    id: [{ attr: 'id', match: '^0_.+', seen: M }],
    owner: [],
    sides: [
      {
        side: 'robot',
        self: ':has(.kwaishop-cs-LayoutDefaultWrapper__isMine)',
        text: '\\[系统自动回复消息\\]',
        seen: L,
      },
      {
        side: 'robot',
        has: '.kwaishop-cs-LayoutDefaultWrapper_beforeMsgBody',
        text: '^(智能客服|机器人)',
        seen: M,
      },
      { side: 'seller', has: '.kwaishop-cs-LayoutDefaultWrapper__isMine', seen: L },
      { side: 'buyer', has: '.kwaishop-cs-LayoutDefaultWrapper__notMe', seen: L },
    ],
    kinds: [
      { kind: 'card', has: cards, seen: M },
      {
        kind: 'image',
        has: '.kwaishop-cs-LayoutDefaultWrapper_msgBody:not(:has(.kwaishop-cs-BizTextCard)) img',
        seen: L,
      },
    ],
    text: [
      { css: '.kwaishop-cs-BizTextCard', seen: L },
      { css: '.kwaishop-cs-BizNoticeCard', seen: M },
      { css: '.kwaishop-cs-LayoutDefaultWrapper_msgBody', seen: L },
      { css: '.kwaishop-cs-LayoutMiddleWrapper_msgBody', seen: L },
    ],
    card: [{ css: cards, seen: M }],
    time: [
      {
        css: '[class*="LayoutDefaultWrapper__time"], .kwaishop-cs-LayoutDefaultWrapper_beforeMsgBody',
        match:
          '(?:(?<year>20\\d{2})-)?(?<month>\\d{1,2})-(?<day>\\d{1,2})\\s+(?<hour>\\d{1,2}):(?<minute>\\d{2}):(?<second>\\d{2})\\s*$',
        as: 'local',
        seen: L,
      },
    ],
    order: 'oldest-first',
    about: {
      product: {
        title: [
          { css: `:is(${cards}) [class*="title" i]`, seen: M },
          { css: '.kwaishop-cs-bizBuyerFromCard', match: '正在查看商品[：:]?\\s*([^\\n￥¥]+)', seen: L },
        ],
        url: [{ css: `:is(${cards}) a[href]`, attr: 'href', seen: M }],
      },
      order: orderWords(cards, L),
    },
  },
  editor: [
    { css: '.SendBox .SendBox-Editor .ql-editor', seen: M },
    { css: 'div.ql-editor[contenteditable="true"]', seen: L },
    { css: '#esim-editor5678 [contenteditable="true"]', seen: E },
  ],
};
