import type { Revision, TakenMark } from '../../core/library/revision.ts';
import { database } from '../database.ts';

/**
 * Where these revisions of the library (the oldest first) took something from an address, its subscription goes back to what
 * was taken before: the update is offered again, and taken only after a yes. Inside a transaction over subscriptions. Gives the
 * marks as they were, for taking this back in turn.
 */
export async function setMarksBack(revisions: readonly Revision[]): Promise<TakenMark[]> {
  const wanted = new Map<string, number | null>();
  for (const { taken = [] } of revisions)
    for (const { address, before } of taken) if (!wanted.has(address)) wanted.set(address, before);
  const marks: TakenMark[] = [];
  for (const [address, takenRevision] of wanted) {
    const subscription = await database.subscriptions.get(address);
    if (!subscription || subscription.takenRevision === takenRevision) continue;
    marks.push({ address, before: subscription.takenRevision });
    await database.subscriptions.update(address, {
      ...{ takenRevision, automatic: false, etag: '', lastModified: '' },
    });
  }
  return marks;
}
