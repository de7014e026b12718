import type { InsertOutcome, InsertRequest } from '../../lib/core/chat/insert-outcome.ts';
import type { ChatSnapshot } from '../../lib/core/chat/snapshot.ts';
import { type PageMessaging, runPage } from '../../lib/page/run-page.ts';
import { practice } from '../../lib/sites/practice.ts';
import type { SiteProfile } from '../../lib/sites/schema.ts';
import type { openShop, SwitchStyle } from './switching-shop.ts';

type Shop = ReturnType<typeof openShop>;

const seen = '2026-11-22';
const sender = { id: 'qinda', url: 'chrome-extension://qinda/sidepanel.html' };

function profileOf({ rows }: SwitchStyle): SiteProfile {
  const messages = {
    ...practice.messages,
    ...(rows === 'bare' && { id: [] }),
    ...(rows === 'owners' && { owner: [{ attr: 'data-owner', seen }] }),
  };
  return { ...practice, messages };
}

/** QinDa on that page, with a panel that believes what it was told last. */
export function openFuzzLine(style: SwitchStyle, signal: AbortSignal) {
  let believed: string | null = null;
  let insert: (request: InsertRequest) => Promise<InsertOutcome> = () => Promise.reject(new Error('not yet'));
  const messaging = {
    async sendMessage(type: string, data: unknown) {
      if (type === 'chatSeen') believed = (data as ChatSnapshot[]).at(-1)?.open?.chatId ?? null;
    },
    onMessage(
      type: string,
      handle: (message: { data: InsertRequest; sender: object }) => Promise<InsertOutcome>,
    ) {
      if (type === 'insertReply') insert = (data) => handle({ data, sender });
      return () => {};
    },
  } as unknown as PageMessaging;
  runPage({
    profile: profileOf(style),
    document,
    signal,
    messaging,
    extension: { id: 'qinda', url: 'chrome-extension://qinda/' },
  });
  return {
    fill: async (round: number): Promise<{ status: string }> =>
      believed === null
        ? { status: 'nobody' }
        : insert({ chatId: believed, text: `for ${believed} ${round}` }),
  };
}

const strayTexts = (where: string, to: string, text: string) =>
  [...text.matchAll(/for (\w) \d+/g)]
    .filter(([, meant]) => meant !== to)
    .map(([words]) => `"${words}" ${where} ${to}`);

/** What would go to the wrong buyer if send were pressed now, or did. */
export function strayInBox(shop: Shop): string[] {
  return [
    ...shop.sent.flatMap(({ to, text }) => strayTexts('sent to', to, text)),
    ...strayTexts('in the box of', shop.target, shop.box.value),
  ];
}

/** The same, and what the page keeps as drafts of other chats. */
export function strayIn(shop: Shop): string[] {
  return [
    ...strayInBox(shop),
    ...[...shop.drafts].flatMap(([to, text]) => strayTexts('in the draft of', to, text)),
  ];
}
