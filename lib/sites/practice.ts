import type { AboutPlaces, SiteProfile } from './schema.ts';

const seen = '2026-11-22';

const about = (scope = ''): AboutPlaces => ({
  product: { title: [{ css: `${scope}[data-product-title]`, seen }], url: [] },
  order: {
    id: [{ css: `${scope}[data-order-id]`, seen }],
    amount: [{ css: `${scope}[data-order-amount]`, seen }],
    state: [{ css: `${scope}[data-order-state]`, seen }],
  },
});

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
    opens: { css: 'button', seen },
  },
  open: {
    id: [{ css: '[data-open-chat]', attr: 'data-open-chat', seen }],
    name: [{ css: '[data-open-chat] [data-open-name]', seen }],
    about: about('[data-about] '),
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
    about: about(),
  },
  editor: [{ css: 'textarea[data-reply]', seen }],
};
