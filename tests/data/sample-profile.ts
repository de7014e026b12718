import type { SiteProfile } from '../../lib/sites/schema.ts';

const seen = '2026-11-22';

/** A profile as teaching a simple page gives it. */
export function sampleProfile(changes: Partial<SiteProfile> = {}): SiteProfile {
  return {
    id: 'taught-chat-example-com',
    matches: ['https://chat.example.com/seller/*'],
    confidence: 'mid',
    confirmed: seen,
    source: 'pointed at by the user',
    shop: [],
    list: {
      container: [],
      item: [{ css: '.conv', seen }],
      id: [{ attr: 'data-conv', seen }],
      name: [{ css: '.who', seen }],
      preview: [{ css: '.last', seen }],
      unread: [],
      waiting: [],
      active: [{ self: '[aria-selected="true"]', seen }],
    },
    open: {
      id: [{ css: '.head', attr: 'data-open', seen }],
      name: [{ css: '.head', seen }],
    },
    messages: {
      container: [{ css: '#log', seen }],
      row: [{ css: '.row', seen }],
      id: [{ attr: 'id', seen }],
      owner: [],
      sides: [
        { side: 'buyer', self: '.in', seen },
        { side: 'seller', self: '.out', seen },
      ],
      kinds: [],
      text: [{ css: 'p', seen }],
      card: [],
      time: [],
      order: 'oldest-first',
    },
    editor: [{ css: '#reply', seen }],
    ...changes,
  };
}
