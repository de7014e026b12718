import type { ShownPhrase } from './use-suggestions.ts';

/**
 * The first place is one key away, so it is given to a phrase that can go in as it stands: the best of those that the
 * buyer's words speak for and that lack nothing. All others keep their order.
 */
export function readyFirst(items: readonly ShownPhrase[]): ShownPhrase[] {
  const isReady = ({ missing, reason }: ShownPhrase) =>
    missing.length === 0 && ['ask', 'words', 'habit'].includes(reason.kind);
  const first = items[0]?.missing.length ? items.find(isReady) : undefined;
  return first ? [first, ...items.filter((item) => item !== first)] : [...items];
}
