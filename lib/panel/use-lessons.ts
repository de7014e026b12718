import { useCallback, useEffect, useRef } from 'react';
import { latestQuestion } from '../core/chat/latest-question.ts';
import { chatKey } from '../core/chat/snapshot.ts';
import type { SpokenTurn } from '../core/chat/turn.ts';
import type { LiveChat } from '../data/live.ts';
import { countUse } from '../data/uses.ts';
import type { Target } from './insert-text.ts';
import { usePanelStore } from './panel-store.ts';
import type { PhraseBase } from './use-phrases.ts';
import type { ShownPhrase, ShownSuggestions } from './use-suggestions.ts';

/** A phrase that was filled into a chat's editor and has not been seen sent. */
interface Filled {
  phrase: string;
  text: string;
}

/** How a chat stood when it was last looked at. */
interface Asked {
  key: string;
  /** Up to the open question; empty when there is none. */
  turns: readonly SpokenTurn[];
  /** No phrase fitted it well. */
  unsure: boolean;
  /** The newest message of the seller. */
  seller: string;
}

/** A phrase that the agent chose, for the chat as it stood then. */
export interface Chosen {
  item: ShownPhrase;
  target: Target;
  turns: readonly SpokenTurn[];
  how: 'picked' | 'searched';
}

/**
 * Watches what the agent does with a question and teaches it to the knowledge base: a phrase filled in (from the list, or
 * searched for), and what is sent in the end. Only what arrives while the panel looks on teaches; old messages do not.
 */
export function useLessons(page: LiveChat | null, base: PhraseBase | null, latest: ShownSuggestions | null) {
  const filled = useRef(new Map<string, Filled>());
  const asked = useRef<Asked | null>(null);
  const { setOwnAnswer } = usePanelStore();
  const open = page?.snapshot.open ?? null;
  const key = page && open ? chatKey(page.snapshot.site, open.chatId) : '';
  const last = open?.turns.findLast(({ side, text }) => side === 'seller' && text !== '');
  useEffect(() => {
    const before = asked.current;
    const isNew = before?.key === key && last && last.id !== before.seller && last.seenAt !== null;
    if (isNew && base && before.turns.length > 0) {
      const answer = { turns: before.turns, text: last.text, filled: filled.current.get(key) ?? null };
      const isOwn = base.learnFrom(answer)?.how === 'skipped';
      const question = latestQuestion(before.turns)?.text ?? '';
      setOwnAnswer(isOwn && before.unsure && question ? { key, question, text: last.text } : null);
      filled.current.delete(key);
    }
    const turns = latest && !latest.answered ? latest.turns : [];
    asked.current = { key, turns, unsure: latest?.unsure ?? false, seller: last?.id ?? '' };
  }, [key, last, base, latest, setOwnAnswer]);
  /** A phrase was filled in as `text`. */
  const filledIn = useCallback(
    ({ item, target, turns, how }: Chosen, text: string) => {
      filled.current.set(chatKey(target.site, target.chatId), { phrase: item.phrase.key, text });
      void countUse(item.phrase.key, Date.now());
      if (turns.some(({ side }) => side === 'buyer')) base?.learn({ turns, phrase: item.phrase.key, how });
    },
    [base],
  );
  return { filledIn };
}
