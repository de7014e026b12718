import type { ListedChat, OpenChat } from '../../lib/core/chat/snapshot.ts';

/** Parts of a chat page, in the order in which the README's table shows them. */
export const SITE_PARTS = [
  'list',
  'unread',
  'waiting',
  'chat',
  'buyer',
  'seller',
  'robot',
  'system',
  'image',
  'card',
  'time',
  'product',
  'order',
  'editor',
] as const;
export type SitePart = (typeof SITE_PARTS)[number];

/** Which parts a reading has. */
export function partsRead(list: readonly ListedChat[], open: OpenChat | null): SitePart[] {
  const turns = open?.turns ?? [];
  const has: Record<Exclude<SitePart, 'editor'>, boolean> = {
    list: list.length > 0 && list.every(({ chatId, name }) => chatId && name),
    unread: list.some(({ unread }) => unread > 0),
    waiting: list.some(({ waiting }) => waiting),
    chat: open !== null && list.some(({ chatId, active }) => active && chatId === open.chatId),
    buyer: turns.some(({ side }) => side === 'buyer'),
    seller: turns.some(({ side }) => side === 'seller'),
    robot: turns.some(({ side }) => side === 'robot'),
    system: turns.some(({ side }) => side === 'system'),
    image: turns.some(({ kind }) => kind === 'image'),
    card: turns.some(({ kind }) => kind === 'card'),
    time: turns.some(({ pageAt }) => pageAt !== null),
    product: Boolean(open?.product),
    order: Boolean(open?.order),
  };
  return (Object.keys(has) as (keyof typeof has)[]).filter((part) => has[part]);
}
