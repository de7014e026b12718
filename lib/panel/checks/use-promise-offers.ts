import { useCallback, useEffect, useRef } from 'react';
import { chatKey } from '../../core/chat/snapshot.ts';
import type { Target } from '../insert-text.ts';
import type { CheckContext } from './check-input.ts';
import { useCheckStore } from './check-store.ts';

/** A message that was sent earlier was sent without us: nobody waits for an offer about it. */
const FRESH_MS = 60_000;

/**
 * Offers a reminder for each promise once: when it is put in, or when it shows up among the seller's own messages.
 * Gives what offers one for a text.
 */
export function usePromiseOffers(context: CheckContext | null, target: Target | null) {
  const offered = useRef(new Set<string>());
  const setOffer = useCheckStore((view) => view.setOffer);
  const words = context?.words;
  const offer = useCallback(
    (to: Target, text: string) => {
      const [promise] = words?.lists.findPromises(text, Date.now()) ?? [];
      if (!promise) return;
      const once = `${chatKey(to.site, to.chatId)} ${promise.what.replace(/[\s\p{P}]+$/u, '')}`;
      if (offered.current.has(once)) return;
      offered.current.add(once);
      setOffer({ target: to, what: promise.what, dueAt: promise.dueAt });
    },
    [words, setOffer],
  );
  const last = context?.open.turns.findLast(({ side }) => side === 'seller');
  const { text, seenAt } = last ?? {};
  useEffect(() => {
    if (target && text && seenAt && Date.now() - seenAt < FRESH_MS) offer(target, text);
  }, [target, text, seenAt, offer]);
  return offer;
}
