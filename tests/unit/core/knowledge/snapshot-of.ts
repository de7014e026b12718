import type { ChatSnapshot, OpenChat } from '../../../../lib/core/chat/snapshot.ts';
import type { Turn } from '../../../../lib/core/chat/turn.ts';

/** A snapshot of one open chat; turns get the ids `t0`, `t1` … */
export function snapshotOf(
  open: Pick<OpenChat, 'chatId' | 'buyerName'>,
  turns: (Pick<Turn, 'side'> & Partial<Turn>)[],
): ChatSnapshot {
  return {
    site: 'practice',
    shop: 'S',
    list: [],
    missing: [],
    takenAt: 0,
    open: {
      ...open,
      product: null,
      order: null,
      turns: turns.map((turn, index) => ({
        ...{ id: `t${index}`, kind: 'text' as const, text: 'x', pageAt: null, seenAt: null },
        ...turn,
      })),
    },
  };
}
