import { orderWords } from './order-words.ts';
import type { SiteProfile } from './schema.ts';

/*
 * 拼多多商家后台. Not tried on the live page by us. Sources (public code, read 2026-11-22): A a rule-based assistant
 * calibrated on the live page on 2026-09-08 (rows, editor) · B a browser agent, live snapshots of 2026-09-25 (list,
 * header) · D, E older adapters (alternative names in the list).
 *
 * Buyers are masked (`S*******n`), so nothing is ever keyed by name. One buyer stands once per group of the list:
 * `data-random` is `<uid>-0-<group>`, its first part is the key, and equal keys are one conversation. Every buyer and
 * seller row carries the same uid as `currentuid`, which tells whose rows are shown while the page switches chats.
 *
 * The digits of a row's id are milliseconds, but in A's capture they differ from the time shown by minutes: good for
 * identity and order, not as a clock. So only the shown time counts, and only some rows show one.
 */
const A = '2026-09-08';
const B = '2026-09-25';
const D = '2026-08-01';
const E = '2025-01-01';

export const pinduoduo: SiteProfile = {
  id: 'pinduoduo',
  matches: ['https://mms.pinduoduo.com/chat-merchant/*'],
  confidence: 'high',
  confirmed: null,
  source: 'public code calibrated on the live page 2026-09-08 and 2026-09-25',
  shop: [],
  list: {
    container: [],
    item: [{ css: '.chat-item-box[data-random]', seen: B }],
    id: [{ attr: 'data-random', match: '^([^-]+)', seen: B }],
    name: [
      { css: '.nickname-span', seen: B },
      { css: '.chat-nickname', seen: D },
    ],
    preview: [
      { css: '.chat-message-content', seen: B },
      { css: '.bottom-message.message-item', seen: D },
    ],
    unread: [
      { css: '.ant-badge-count', seen: D },
      { css: '[class*="unread"]', seen: D },
    ],
    waiting: [
      { has: '.chat-unreply-over-time', seen: B },
      { has: '.reply-status', text: '待回复', seen: B },
    ],
    active: [{ self: '.active', seen: B }],
  },
  open: {
    id: [{ css: '.chat-item-box.active[data-random]', attr: 'data-random', match: '^([^-]+)', seen: B }],
    name: [{ css: '.chatWindowHeader .base-info .name', seen: B }],
  },
  messages: {
    container: [
      { css: '#msgListContainer .msg-list', seen: B },
      { css: '#msgListContainer', seen: A },
    ],
    row: [
      { css: 'li.onemsg', seen: B },
      { css: '[id^="middlePanel_list_" i]', seen: D },
    ],
    id: [{ attr: 'id', match: '^middlePanel_[Ll]ist_(.+)$', seen: A }],
    owner: [{ css: '[currentuid]', attr: 'currentuid', seen: A }],
    sides: [
      { side: 'robot', has: '.cs-item.callback', seen: A },
      { side: 'robot', has: '.cs-item .robot-text', seen: B },
      { side: 'robot', has: '.cs-item .nickname', text: '^机器人$', seen: A },
      { side: 'seller', has: '.cs-item', seen: B },
      { side: 'buyer', has: '.buyer-item', seen: B },
    ],
    kinds: [
      { kind: 'card', has: '.good-card, .commonCard', seen: B },
      { kind: 'image', has: '.msg-content > img, .image-msg img', seen: B },
    ],
    text: [
      { css: '.msg-content > .msg-content-box', seen: B },
      { css: '.msg-content-box', seen: B },
      { css: '[class^="system-msg"]', seen: A },
      { css: '.msg-system, .BuyerFromCard', seen: B },
    ],
    card: [
      { css: 'a.good-detail', seen: B },
      { css: '.good-card, .commonCard', seen: B },
    ],
    time: [
      {
        css: 'p.message-time',
        match:
          '(?<year>\\d{4})年(?<month>\\d{1,2})月(?<day>\\d{1,2})日\\s*(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2}))?',
        as: 'local',
        seen: A,
      },
    ],
    order: 'oldest-first',
    about: {
      product: {
        title: [
          { css: 'a.good-detail', seen: B },
          { css: '.BuyerFromCard [class*="name"]', seen: B },
          { css: '.good-card', match: '^([^\\n￥¥]+)', seen: B },
        ],
        url: [{ css: 'a.good-detail[href]', attr: 'href', seen: B }],
      },
      order: orderWords('.good-card, .commonCard', B),
    },
  },
  editor: [
    { css: 'textarea#replyTextarea', seen: B },
    { css: '.reply-box textarea', seen: E },
  ],
};
