import type { SiteProfile } from './schema.ts';

const seen = '2026-11-22';

/** Our own practice shop, read like any other site. */
export const practice: SiteProfile = {
  id: 'practice',
  matches: [],
  confidence: 'high',
  confirmed: seen,
  source: 'the practice shop of this extension',
  shop: [{ css: '[data-shop-name]', seen }],
  list: {
    container: [{ css: 'ul[data-chat-list]', seen }],
    item: [{ css: 'li[data-chat-id]', seen }],
    id: [{ attr: 'data-chat-id', seen }],
    name: [{ css: '[data-chat-name]', seen }],
    preview: [{ css: '[data-chat-preview]', seen }],
    unread: [{ css: '[data-unread]', seen }],
    waiting: [
      { has: '[data-waiting]', seen },
      { self: '[data-waiting]', seen },
    ],
    active: [{ self: '[aria-current="true"]', seen }],
  },
  open: {
    id: [{ css: '[data-open-chat]', attr: 'data-open-chat', seen }],
    name: [{ css: '[data-open-chat] [data-open-name]', seen }],
  },
  messages: {
    container: [{ css: 'ol[data-message-list]', seen }],
    row: [{ css: 'li[data-message-id]', seen }],
    id: [{ attr: 'data-message-id', seen }],
    owner: [],
    sides: [
      { side: 'buyer', self: '[data-side="buyer"]', seen },
      { side: 'seller', self: '[data-side="seller"]', seen },
      { side: 'robot', self: '[data-side="robot"]', seen },
    ],
    kinds: [
      { kind: 'image', self: '[data-kind="image"]', seen },
      { kind: 'card', self: '[data-kind="card"]', seen },
    ],
    text: [{ css: '[data-message-text]', seen }],
    card: [{ css: '[data-card]', seen }],
    time: [{ css: 'time[datetime]', attr: 'datetime', as: 'iso', seen }],
    order: 'oldest-first',
  },
  editor: [{ css: 'textarea[data-reply]', seen }],
};
