import { orderWords } from './order-words.ts';
import type { SiteProfile } from './schema.ts';

/*
 * 抖店飞鸽. Not tried on the live page by us. Source: H a browser agent's site adapter, live captures of 2026-05-21 and
 * 2026-08-28, which also records three layouts of the list: hashed classes only (before June 2026), name-and-hash
 * classes (June 2026), and the same with new hashes and without the nickname's `data-qa-id` (September 2026).
 * G a shop tool's copy of the real header and rows. `data-qa-id` outlived them all; a hash is only ever the last alternative.
 *
 * The page shows no id of a conversation. Its key is therefore the buyer's name as the list and the header show it:
 * two buyers of one name are one conversation to us, and a buyer who changes the name becomes a new one. An insertion
 * is still checked against the header, so a text can only reach a buyer of that very name.
 *
 * No class marks the active row for long, so `aria-selected` is tried, and else the row whose key is the open chat's.
 */
const H = '2026-08-28';
const HOLD = '2026-05-21';
const SEPTEMBER = '2026-09-30';
const G = '2026-08-01';

const name: SiteProfile['list']['name'] = [
  { css: '[class*="nameLine"][title]:not([title=""])', attr: 'title', seen: SEPTEMBER },
  { css: '[class*="NameContent"]', seen: SEPTEMBER },
  { css: '[data-qa-id="qa-conversation-nickname"]', seen: H },
  { css: '.MP1bk3ccfHC9V2SnPCGD[title]:not([title=""])', attr: 'title', seen: HOLD },
  { css: '.Jv6FtqUv5VoYARd2pp4y', seen: HOLD },
];

// The header says so itself when no chat is chosen.
const chosen = '^(?!请选择|暂未选择)([^\\n]+)';
const openName: SiteProfile['open']['name'] = [
  { css: '#topbar-left-info [class*="NameContent"]', match: chosen, seen: H },
  { css: '#topbar-left-info > :first-child', match: chosen, seen: H },
  { css: '#topbar-left-info', match: chosen, seen: H },
  // The editor says whom it writes to.
  { css: 'textarea[placeholder^="发送给"]', attr: 'placeholder', match: '^发送给\\s*([^，,]+)', seen: G },
];

export const feige: SiteProfile = {
  id: 'feige',
  matches: ['https://im.jinritemai.com/pc_seller_v2/main/workspace*'],
  confidence: 'mid',
  confirmed: null,
  source: 'public code with live captures of 2026-05-21 and 2026-08-28',
  shop: [],
  list: {
    container: [
      { css: '#chantListScrollArea', seen: H },
      { css: '.pigeonChatScrollBox', seen: H },
    ],
    item: [
      { css: '[data-qa-id="qa-conversation-chat-item"]', seen: SEPTEMBER },
      { css: '[data-kora="conversation"]', seen: SEPTEMBER },
      { css: '.pigeonChatScrollBox .auxo-dropdown-trigger', seen: H },
    ],
    id: name,
    name,
    preview: [
      { css: '[class*="msgContent"]', seen: SEPTEMBER },
      { css: '.lF_M7QiFB0ukHWpMfQde', seen: HOLD },
    ],
    unread: [
      { css: '[class*="badge-count"]', seen: H },
      { css: 'sup', seen: H },
    ],
    waiting: [
      { self: '[class*="needReply"]', seen: SEPTEMBER },
      { has: '[class*="needReply"]', seen: H },
    ],
    active: [{ self: '[aria-selected="true"]', seen: H }],
  },
  open: { id: openName, name: openName },
  messages: {
    container: [
      { css: '.messageList', seen: H },
      { css: '#workspace-chat', seen: G },
    ],
    row: [
      { css: '[data-qa-id="qa-message-warpper"]', seen: H },
      { css: '.msgItemWrap', seen: HOLD },
      { css: 'div[data-id]', seen: G },
    ],
    id: [
      { css: '[data-id]', attr: 'data-id', seen: H },
      { attr: 'data-id', seen: G },
    ],
    owner: [],
    sides: [
      { side: 'system', has: '[data-id^="transfer_staff_"]', seen: H },
      // The robot writes on the shop's side; only a grey line below its words tells it apart.
      {
        side: 'robot',
        self: ':has([class*="messageIsMe"])',
        text: '(^|\\n)(抖音电商)?智能客服(发送)?(\\n|$)',
        seen: H,
      },
      { side: 'seller', has: '[class*="messageIsMe"]', seen: H },
      { side: 'buyer', has: '[class*="messageNotMe"]', seen: H },
      { side: 'seller', has: '[style*="row-reverse"]', seen: H },
      { side: 'buyer', has: '[style*="flex-direction: row"], [style*="flex-direction:row"]', seen: H },
    ],
    kinds: [
      { kind: 'card', has: '.chatd-card, [data-id$="_template"]', seen: H },
      { kind: 'image', has: 'img[alt="图片"]', seen: H },
    ],
    text: [{ css: 'pre', seen: H }, { css: '[class*="leaveMessage"]', seen: H }, { seen: H }],
    card: [{ css: '.chatd-card', seen: H }],
    time: [],
    order: 'oldest-first',
    about: {
      product: {
        title: [
          { css: '.chatd-card [class*="title" i]', seen: H },
          { css: '.chatd-card', match: '^(?!订单)([^\\n￥¥]+)', seen: H },
        ],
        url: [{ css: '.chatd-card a[href]', attr: 'href', seen: H }],
      },
      order: orderWords('.chatd-card', H),
    },
  },
  editor: [
    { css: 'textarea[data-qa-id="qa-send-message-textarea"]', seen: H },
    { css: 'textarea#im-input-box, #im-input-box textarea', seen: HOLD },
    { css: 'textarea[placeholder*="发送给"]', seen: HOLD },
  ],
};
