import { useCallback, useMemo, useRef, useState } from 'react';
import { latestQuestion } from '../core/chat/latest-question.ts';
import { chatKey, type OpenChat } from '../core/chat/snapshot.ts';
import type { Turn } from '../core/chat/turn.ts';
import type { Acquaintance } from '../core/knowledge/buyer-memory.ts';
import type { Lang } from '../core/knowledge/phrase.ts';
import type { StoredPhrase } from '../core/knowledge/stored-phrase.ts';
import { chatLanguage } from '../core/matching/chat-language.ts';
import { isConfident } from '../core/matching/confidence.ts';
import type { BuyerReading } from '../core/reading/reading.ts';
import { holdsBackSelling } from '../core/tactics/upset.ts';
import type { Facts } from '../data/facts.ts';
import type { LiveChat } from '../data/live.ts';
import type { FilledPhrase } from './fill-phrase.ts';
import { greetsReturning, isBack, leadWith } from './greet-returning.ts';
import type { Target } from './insert-text.ts';
import { mayBeQuick, pickQuick, type QuickKind } from './pick-quick.ts';
import { readyFirst } from './ready-first.ts';
import { showPhrase } from './show-phrase.ts';
import { type ShownReason, tellReason } from './tell-reason.ts';
import type { PhraseBase } from './use-phrases.ts';

/** One suggestion as the agent sees it: the very text that a click inserts. */
export interface ShownPhrase extends FilledPhrase {
  phrase: StoredPhrase;
  reason: ShownReason;
  /** What it asks for that this buyer is not to be asked for again; see `asksAgainOf`. */
  asksAgain: string[];
}

/** What the panel shows for one question of one buyer. */
export interface ShownSuggestions {
  target: Target;
  /** The newest buyer message it was made for; empty when the buyer has not written. */
  turnId: string;
  /** The chat as it stood then; `answered`: a human has written since the buyer did. */
  turns: readonly Turn[];
  answered: boolean;
  /** Nothing fits the question well: the agent had better write. */
  unsure: boolean;
  /** Changes exactly when something of what is shown changes. */
  signature: string;
  items: ShownPhrase[];
  /** One click away, whatever the suggestions are. */
  quick: QuickLine | null;
  /** The buyer is upset: what sells was left out, and what sounds cheerful was toned down. */
  sober: boolean;
}

/** As many as the keys Alt+1…5 reach. */
const SHOWN = 5;

/** The line that is always offered beside the suggestions. */
export interface QuickLine {
  kind: QuickKind;
  item: ShownPhrase;
}

/** How texts are made personal. */
export interface Wording {
  facts: Facts;
  /** How a buyer without a readable name is addressed, by language of the phrase. */
  dear: Record<Lang, string>;
  /** The language of the user's browser. */
  lang: Lang;
  /** The shop is closed now. */
  closed: boolean;
  /** What is remembered of the buyer; null: nothing. */
  memory: Acquaintance | null;
}

/** Ranks the knowledge base for the open chat of `page`; recomputed only when the chat, the base, the wording or the buyer's temper changes. */
export function useSuggestions(
  page: LiveChat | null,
  base: PhraseBase | null,
  wording: Wording,
  reading: BuyerReading | null,
): ShownSuggestions | null {
  const open = page?.snapshot.open ?? null;
  const signature = open && page ? `${signatureOf(page, open)}:${readingSignature(reading)}` : '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature stands for page and open, which are new objects each time
  return useMemo(
    () => (page && open && base ? suggest(page, open, base, wording, reading, signature) : null),
    [signature, base, wording],
  );
}

function signatureOf({ snapshot, tabId, frameId }: LiveChat, open: OpenChat): string {
  const turns = open.turns.map((turn) => `${turn.id}:${turn.text.length}`).join();
  const subject = `${open.product?.title}:${open.order?.id}`;
  return `${tabId}:${frameId}:${chatKey(snapshot.site, open.chatId)}:${open.buyerName}:${subject}:${turns}`;
}

/** What of a reading moves the ranking. */
function readingSignature(reading: BuyerReading | null): string {
  const doubts = reading?.doubts.map(({ value }) => value).join();
  return `${reading?.stage?.value}:${doubts}:${reading?.heat.level}:${holdsBackSelling(reading)}`;
}

function suggest(
  page: LiveChat,
  open: OpenChat,
  base: PhraseBase,
  wording: Wording,
  reading: BuyerReading | null,
  signature: string,
): ShownSuggestions {
  const { tabId, frameId, snapshot } = page;
  const question = latestQuestion(open.turns);
  const { lang, memory } = wording;
  const sober = holdsBackSelling(reading);
  const showing = { open, wording, sober };
  const show = (phrase: StoredPhrase, reason: ShownReason) => showPhrase(phrase, reason, showing);
  const back = isBack(question, memory);
  const found = base.rank(open.turns, reading, SHOWN, lang);
  const spoken = chatLanguage(question?.text ?? '', open.turns) ?? lang;
  const hasReplyTime = Boolean(wording.facts.replyBy);
  const moment = { question, back, closed: wording.closed, hasReplyTime };
  const { kind, line } = pickQuick(base.pick(mayBeQuick), found, spoken, moment);
  const welcomes = back && line !== null && greetsReturning(line);
  const ranked = welcomes ? leadWith(found, line) : found;
  return {
    target: { tabId, frameId, site: snapshot.site, chatId: open.chatId, name: open.buyerName },
    turnId: question?.turns.at(-1)?.id ?? '',
    turns: open.turns,
    answered: question?.answered ?? true,
    unsure: !!question?.text && !question.answered && !isConfident(found),
    signature,
    items: readyFirst(
      ranked.map(({ phrase, reason }) =>
        show(
          phrase,
          welcomes && reason.kind === 'greeting'
            ? { kind: 'returning' }
            : tellReason(phrase, reason, reading),
        ),
      ),
    ),
    quick: line && { kind, item: show(line, { kind: welcomes ? 'returning' : 'general' }) },
    sober,
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
