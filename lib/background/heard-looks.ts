import { isLate } from '../core/chat/is-late.ts';
import type { ChatSnapshot } from '../core/chat/snapshot.ts';
import type { Heard } from '../data/live.ts';

/**
 * Whether this state was taken in before, or is of before the page was loaded again. Of one document only that is past
 * which came once more: its states come in their order, and a clock that is put back makes a newer one look older.
 */
export function isPast(
  { takenAt }: ChatSnapshot,
  heard: Heard | null,
  documentId: string | undefined,
): boolean {
  if (!heard) return false;
  if (documentId !== undefined && documentId === heard.documentId)
    return heard.takenAt.slice(0, -1).includes(takenAt);
  return isLate(takenAt, heard.takenAt.at(-1) ?? 0);
}

/** What is remembered of a message of a page, to know its states again. */
export const heardOf = (snapshots: readonly ChatSnapshot[], documentId: string | undefined): Heard => ({
  takenAt: snapshots.map(({ takenAt }) => takenAt),
  ...(documentId !== undefined && { documentId }),
});
