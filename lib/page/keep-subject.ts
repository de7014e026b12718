import type { ChatSubject } from '../core/chat/snapshot.ts';
import type { RawRow } from './read-rows.ts';
import { NO_SUBJECT } from './read-subject.ts';

/** What is known of one visit to a chat. */
export interface SubjectMemory {
  /** What the page said beside the messages when the chat before was open, until it says something else. */
  before: ChatSubject;
  /** The newest that rows said; kept when a page takes the row out of sight. */
  said: ChatSubject;
}

export function openSubject(before: ChatSubject): SubjectMemory {
  return { before, said: NO_SUBJECT };
}

const same = (one: object | null, other: object | null) => JSON.stringify(one) === JSON.stringify(other);

/**
 * What the chat is about: what its newest rows say, else what the page says beside them. A page changes its side
 * column after its header, often after a network wait, and the order of the buyer before must never be told to the
 * next: so what it still says unchanged from the chat before is not believed.
 *
 * @param beside what the page says outside the messages now
 */
export function keepSubject(
  memory: SubjectMemory,
  rows: readonly RawRow[],
  beside: ChatSubject,
): { subject: ChatSubject; memory: SubjectMemory } {
  const said: ChatSubject = {
    product: rows.findLast(({ subject }) => subject.product)?.subject.product ?? memory.said.product,
    order: rows.findLast(({ subject }) => subject.order)?.subject.order ?? memory.said.order,
  };
  const before: ChatSubject = {
    product: same(memory.before.product, beside.product) ? memory.before.product : null,
    order: same(memory.before.order, beside.order) ? memory.before.order : null,
  };
  return {
    subject: {
      product: said.product ?? (before.product ? null : beside.product),
      order: said.order ?? (before.order ? null : beside.order),
    },
    memory: { before, said },
  };
}
