import type { SiteProfile } from './schema.ts';

/*
 * Pages whose chat nobody has described in public: only their address is known (and of Amazon's the editor), so the user
 * is asked at once to point at the parts. Sources (public code, read 2026-11-22): Amazon's contact helpers (editor in the
 * open shadow root of a `kat-textarea`) · tools for Lazada, AliExpress and 小红书 that use their interfaces instead of the
 * page. 小红书's chat may not show in a plain browser at all: its own client supplies a bridge that the page waits for.
 */
const READ = '2026-11-22';

function knownByAddress(
  id: string,
  matches: string[],
  source: string,
  editor: SiteProfile['editor'] = [],
): SiteProfile {
  return {
    id,
    matches,
    confidence: 'guess',
    confirmed: null,
    source,
    teach: true,
    shop: [],
    list: { container: [], item: [], id: [], name: [], preview: [], unread: [], waiting: [], active: [] },
    open: { id: [], name: [] },
    messages: {
      container: [],
      row: [],
      id: [],
      owner: [],
      sides: [],
      kinds: [],
      text: [],
      card: [],
      time: [],
      order: 'oldest-first',
    },
    editor,
  };
}

const at = (host: string, suffixes: string, ...paths: string[]) =>
  suffixes.split(' ').flatMap((suffix) => paths.map((path) => `https://${host}${suffix}/${path}`));

export const amazon = knownByAddress(
  'amazon',
  at(
    'sellercentral',
    '.amazon.com .amazon.ca .amazon.com.mx .amazon.com.br .amazon.co.uk .amazon.de .amazon.fr .amazon.it .amazon.es .amazon.nl .amazon.se .amazon.pl .amazon.com.be .amazon.com.tr .amazon.ae .amazon.sa .amazon.eg .amazon.in .amazon.co.jp .amazon.com.au .amazon.sg -europe.amazon.com -japan.amazon.com',
    'messaging/inbox*',
    'messaging/contact*',
  ),
  'address and editor from public code; inbox and bubbles unknown',
  [
    { css: 'kat-textarea.hill-text-area >>> textarea', seen: READ },
    { css: '.contact-buyer-text-area kat-textarea >>> textarea', seen: READ },
    { css: 'kat-textarea >>> textarea', seen: READ },
  ],
);

export const lazada = knownByAddress(
  'lazada',
  at(
    'sellercenter',
    '.lazada.sg .lazada.com.my .lazada.co.th .lazada.vn .lazada.com.ph .lazada.co.id',
    'apps/im/window*',
  ),
  'address from older public code',
);

export const aliexpress = knownByAddress(
  'aliexpress',
  ['https://gsp.aliexpress.com/m_apps/im-chat/im*'],
  'address from public code of 2026-09',
);

export const xiaohongshu = knownByAddress(
  'xiaohongshu',
  ['https://walle.xiaohongshu.com/cstools/seller/dashboard*', 'https://walle.xiaohongshu.com/cstools/chat*'],
  'address from public code of 2026-08',
);
