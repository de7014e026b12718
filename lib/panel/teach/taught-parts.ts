import type { PagePart } from '../../core/chat/snapshot.ts';
import { TAUGHT_PARTS, type TaughtPart } from '../../core/chat/teach-state.ts';

const POINTED: Record<PagePart, TaughtPart[]> = {
  list: ['listItem'],
  chat: ['title'],
  messages: ['buyerMessage', 'ownMessage'],
  editor: ['editor'],
};

/** What has to be pointed at so that these parts of a page are found again, in the order of teaching. */
export function partsToPoint(missing: readonly PagePart[]): TaughtPart[] {
  const wanted = new Set(missing.flatMap((part) => POINTED[part]));
  return TAUGHT_PARTS.filter((part) => wanted.has(part));
}
