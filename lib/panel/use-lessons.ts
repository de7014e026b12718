import { useCallback, useEffect, useRef } from 'react';
import { latestQuestion } from '../core/chat/latest-question.ts';
import { chatKey } from '../core/chat/snapshot.ts';
import type { Turn } from '../core/chat/turn.ts';
import type { StoredPhrase } from '../core/knowledge/stored-phrase.ts';
import type { LiveChat } from '../data/live.ts';
import { countUse } from '../data/uses.ts';
import type { Target } from './insert-text.ts';
import { usePanelStore } from './panel-store.ts';
import type { PhraseBase } from './use-phrases.ts';
import { useRadar } from './use-radar.ts';
import type { ShownPhrase, ShownSuggestions } from './use-suggestions.ts';

/** A phrase that was filled into a chat's editor and has not been seen sent. */
interface Filled {
  phrase: string;
  text: string;
  searched: boolean;
}

/** How a chat stood when it was last looked at. */
interface Asked {
  key: string;
  target: Target;
  /** Up to the open question; empty when there is none. */
  turns: readonly Turn[];
  /** No phrase fitted it well. */
  unsure: boolean;
  /** The phrases on offer. */
  offered: StoredPhrase[];
  /** The newest message of the seller. */
  seller: string;
}

/** A phrase that the agent chose, for the chat as it stood then. */
export interface Chosen {
  item: ShownPhrase;
  target: Target;
  turns: readonly Turn[];
  /** From the list, by typing, or as the line that is always there, whatever was asked. */
  how: 'picked' | 'searched' | 'quick';
}

/** Blanks apart, the same words. */
const isSame = (a: string, b: string) => a.replace(/\s/g, '') === b.replace(/\s/g, '');

/**
 * Watches what the agent does with a question and teaches it to the knowledge base: a phrase filled in (from the list, or
 * searched for), and what is sent in the end. Only what arrives while the panel looks on teaches; old messages do not, nor
 * what answers nothing yet ("one moment").
 */
export function useLessons(page: LiveChat | null, base: PhraseBase | null, latest: ShownSuggestions | null) {
  const filled = useRef(new Map<string, Filled>());
  const asked = useRef<Asked | null>(null);
  const noteAnswer = useRadar(latest);
  const { setOwnAnswer } = usePanelStore();
  const open = page?.snapshot.open ?? null;
  const key = page && open ? chatKey(page.snapshot.site, open.chatId) : '';
  const last = open?.turns.findLast(({ side, text }) => side === 'seller' && text !== '');
  useEffect(() => {
    const before = asked.current;
    const isHere = before?.key === key;
    if (latest)
      asked.current = {
        ...{ key, target: latest.target, seller: last?.id ?? '' },
        ...(latest.answered
          ? // What was said may have been "one moment": the next message may be the answer.
            {
              turns: isHere ? before.turns : [],
              unsure: isHere && before.unsure,
              offered: isHere ? before.offered : [],
            }
          : {
              turns: latest.turns,
              unsure: latest.unsure,
              offered: latest.items.map(({ phrase }) => phrase),
            }),
      };
    const isNew = isHere && last && last.id !== before.seller && last.seenAt !== null;
    if (!isNew || !base || before.turns.length === 0) return;
    const sent = filled.current.get(key) ?? null;
    filled.current.delete(key);
    const told = async () => {
      const reply = await base.learnFrom({ turns: before.turns, text: last.text, filled: sent });
      if (reply.waits) return;
      // Answered: what follows is talk.
      if (asked.current?.key === key && asked.current.turns === before.turns) asked.current.turns = [];
      const used = sent && { ...sent, edited: !isSame(sent.text, last.text) };
      noteAnswer({ ...before, used, likePhrase: reply.lesson?.how === 'own' });
      const question = latestQuestion(before.turns)?.text ?? '';
      const isOwn = reply.lesson?.how === 'skipped' && before.unsure && question !== '';
      const buyerName = before.target.name;
      setOwnAnswer(isOwn ? { key, question, text: last.text, buyerName } : null);
    };
    void told();
  }, [key, last, base, latest, setOwnAnswer, noteAnswer]);
  /** A phrase was filled in as `text`. */
  const filledIn = useCallback(
    ({ item, target, turns, how }: Chosen, text: string) => {
      const phrase = item.phrase.key;
      filled.current.set(chatKey(target.site, target.chatId), { phrase, text, searched: how === 'searched' });
      // The line that is always there says nothing of the question that it was taken for.
      if (how !== 'quick' && turns.some(({ side }) => side === 'buyer'))
        void base?.learn({ turns, phrase, how });
      void countUse(phrase, Date.now());
    },
    [base],
  );
  return { filledIn };
}
