import { useCallback, useMemo, useRef, useState } from 'react';
import { latestQuestion } from '../core/chat/latest-question.ts';
import { chatKey, type OpenChat } from '../core/chat/snapshot.ts';
import type { Lang } from '../core/knowledge/phrase.ts';
import type { StoredPhrase } from '../core/knowledge/stored-phrase.ts';
import type { Reason } from '../core/matching/suggestion.ts';
import type { Facts } from '../data/facts.ts';
import type { LiveChat } from '../data/live.ts';
import { type FilledPhrase, fillPhrase } from './fill-phrase.ts';
import type { Target } from './insert-text.ts';
import { langOf, pickLine } from './pick-line.ts';
import type { PhraseBase } from './use-phrases.ts';

/** One suggestion as the agent sees it: the very text that a click inserts. */
export interface ShownPhrase extends FilledPhrase {
  phrase: StoredPhrase;
  reason: Reason;
}

/** What the panel shows for one question of one buyer. */
export interface ShownSuggestions {
  target: Target;
  /** The newest buyer message it was made for; empty when the buyer has not written. */
  turnId: string;
  /** Changes exactly when something of what is shown changes. */
  signature: string;
  items: ShownPhrase[];
  /** One click away, whatever the suggestions are. */
  quick: QuickLine | null;
}

/** A `greeting` for a buyer whom nobody has answered yet, for all others a `hold`: a line that buys time. */
export interface QuickLine {
  kind: 'greeting' | 'hold';
  item: ShownPhrase;
}

/** How texts are made personal. */
export interface Wording {
  facts: Facts;
  /** How a buyer without a readable name is addressed, by language of the phrase. */
  dear: Record<Lang, string>;
  /** The language of the user's browser. */
  lang: Lang;
}

/** Ranks the knowledge base for the open chat of `page`; recomputed only when the chat, the base or the wording changes. */
export function useSuggestions(
  page: LiveChat | null,
  base: PhraseBase | null,
  wording: Wording,
): ShownSuggestions | null {
  const open = page?.snapshot.open ?? null;
  const signature = open && page ? signatureOf(page, open) : '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature stands for page and open, which are new objects each time
  return useMemo(
    () => (page && open && base ? suggest(page, open, base, wording, signature) : null),
    [signature, base, wording],
  );
}

function signatureOf({ snapshot, tabId, frameId }: LiveChat, open: OpenChat): string {
  const turns = open.turns.map((turn) => `${turn.id}:${turn.text.length}`).join();
  const subject = `${open.product?.title}:${open.order?.id}`;
  return `${tabId}:${frameId}:${chatKey(snapshot.site, open.chatId)}:${open.buyerName}:${subject}:${turns}`;
}

function suggest(
  page: LiveChat,
  open: OpenChat,
  base: PhraseBase,
  { facts, dear, lang }: Wording,
  signature: string,
): ShownSuggestions {
  const { tabId, frameId, snapshot } = page;
  const question = latestQuestion(open.turns);
  const ranked = base.rank(open.turns);
  const show = (phrase: StoredPhrase, reason: Reason): ShownPhrase => ({
    phrase,
    reason,
    ...fillPhrase(phrase, open, facts, dear[phrase.lang]),
  });
  const kind = !question || (question.first && !question.answered) ? 'greeting' : 'hold';
  const line = pickLine(kind, base.phrases, ranked, langOf(question?.text ?? '', lang));
  return {
    target: { tabId, frameId, site: snapshot.site, chatId: open.chatId, name: open.buyerName },
    turnId: question?.turns.at(-1)?.id ?? '',
    signature,
    items: ranked.map(({ phrase, reason }) => show(phrase, reason)),
    quick: line && { kind, item: show(line, { kind: 'general' }) },
  };
}

/**
 * Keeps what is under the pointer or the focus still: while the list is held, newer suggestions wait.
 * `hasNewer` says that some do; `release` shows them, `releaseIfIdle` only if nobody has come to the list since `since`
 * (on the clock of `performance.now`).
 */
export function useCalm(latest: ShownSuggestions | null) {
  const [held, setHeld] = useState<{ shown: ShownSuggestions } | null>(null);
  const cameAt = useRef(0);
  const shown = held ? held.shown : latest;
  const release = useCallback(() => setHeld(null), []);
  const releaseIfIdle = useCallback((since: number) => cameAt.current <= since && setHeld(null), []);
  return {
    shown,
    hasNewer: held !== null && held.shown !== latest,
    hold: () => {
      cameAt.current = performance.now();
      if (shown) setHeld((before) => before ?? { shown });
    },
    release,
    releaseIfIdle,
  };
}
