import { useCallback, useEffect, useMemo, useRef } from 'react';
import { chatKey } from '../core/chat/snapshot.ts';
import { clockKey } from '../core/timing/clock.ts';
import type { ClockState } from '../core/timing/clock-state.ts';
import { type Draft, dropDraft, watchDrafts } from '../data/drafts.ts';
import { type Facts, rememberFacts } from '../data/facts.ts';
import type { Live } from '../data/live.ts';
import { insertText, type Target } from './insert-text.ts';
import { usePanelStore } from './panel-store.ts';
import { useShopClosed } from './queue/use-queue.ts';
import { rememberedTerms } from './remembered-terms.ts';
import { useAcquaintance, useBuyerMemory } from './use-buyer-memory.ts';
import { type Chosen, useLessons } from './use-lessons.ts';
import { useNotedHeat } from './use-noted-heat.ts';
import { usePhrases } from './use-phrases.ts';
import { useReading } from './use-reading.ts';
import { useSettled } from './use-settled.ts';
import { useShopFacts } from './use-shop-facts.ts';
import { useStrays } from './use-strays.ts';
import { useCalm, useSuggestions, type Wording } from './use-suggestions.ts';
import { useWatched } from './use-watched.ts';
import { useWords } from './use-words.ts';
import { watchActiveTab } from './watch-active-tab.ts';
import { watchPages } from './watch-pages.ts';

const NOTHING_LIVE: Live | null = null;
const NO_CLOCK: ClockState = {};
const NO_DRAFTS: Draft[] = [];

/** Everything that the panel shows and does, for the page in the tab in front. `dear` and `lang`: see {@link Wording}. */
export function usePanel({ dear, lang }: Pick<Wording, 'dear' | 'lang'>) {
  const live = useWatched(watchPages as (onChange: (live: Live | null) => void) => () => void, NOTHING_LIVE);
  const tabId = useWatched<number | null>(watchActiveTab, null);
  const drafts = useWatched(watchDrafts, NO_DRAFTS);
  const { base, error, progress } = usePhrases();
  const page = useMemo(() => {
    const here = live?.pages.filter((one) => one.tabId === tabId) ?? [];
    return here.find((one) => one.snapshot.open) ?? here[0] ?? null;
  }, [live, tabId]);
  const closed = useShopClosed();
  const memory = useBuyerMemory(page);
  const { facts, terms, ownSet } = useShopFacts(page);
  const acquaintance = useAcquaintance(memory);
  const wording = useMemo(
    () => ({ facts, dear, lang, memory: acquaintance, closed }),
    [facts, dear, lang, acquaintance, closed],
  );
  const settled = useSettled(live !== null && base !== null);
  const words = useWords(settled);
  const reading = useReading(page, memory, words?.hotWords, settled);
  useNotedHeat(page, reading);
  const latest = useSuggestions(page, base, wording, reading);
  const calm = useCalm(latest);
  const { filledIn } = useLessons(page, base, latest);
  const { setNotice, setAsking, setQuery } = usePanelStore();
  const newest = useRef(latest);
  useEffect(() => {
    newest.current = latest;
    const { notice } = usePanelStore.getState();
    // The chat has moved on, most likely because the text was sent: the success is old news.
    if (notice?.outcome.status === 'filled' && notice.signature !== latest?.signature) setNotice(null);
  }, [latest, setNotice]);

  const tellStray = useCallback(
    (target: Target, text: string) =>
      setNotice({ outcome: { status: 'astray' }, target, text, signature: '' }),
    [setNotice],
  );
  useStrays(live, tellStray);
  const put = useCallback(
    async (target: Target, text: string) => {
      setAsking(null);
      const outcome = await insertText(target, text);
      setNotice({ outcome, target, text, signature: newest.current?.signature ?? '' });
      if (outcome.status === 'filled') setQuery('');
      return outcome.status;
    },
    [setAsking, setNotice, setQuery],
  );
  const { releaseIfIdle } = calm;
  const fillIn = useCallback(
    async (chosen: Chosen, text: string) => {
      const status = await put(chosen.target, text);
      if (status === 'filled') filledIn(chosen, text);
      return status;
    },
    [put, filledIn],
  );
  const pick = useCallback(
    async (chosen: Chosen) => {
      if (chosen.item.missing.length) {
        setAsking(chosen);
        return 'asked';
      }
      // The pointer may rest on the list after its click; unless it moves, what comes next is news again.
      const pickedAt = performance.now();
      const status = await fillIn(chosen, chosen.item.text);
      releaseIfIdle(pickedAt);
      return status;
    },
    [fillIn, setAsking, releaseIfIdle],
  );
  /** Keeps what holds for the whole shop and closes the question for it. */
  const rememberBlanks = useCallback(
    async (remembered: Facts) => {
      setAsking(null);
      if (Object.keys(remembered).length)
        await rememberFacts(rememberedTerms(remembered, Date.now()), ownSet);
    },
    [setAsking, ownSet],
  );
  const fillBlanks = useCallback(
    async (chosen: Chosen, text: string, remembered: Facts) => {
      await rememberBlanks(remembered);
      return fillIn(chosen, text);
    },
    [fillIn, rememberBlanks],
  );
  const open = page?.snapshot.open ?? null;
  const key = open && page ? chatKey(page.snapshot.site, open.chatId) : null;
  const clock = live?.clock ?? NO_CLOCK;
  const openKey = open && page ? clockKey(clock, page.snapshot.site, open.chatId, page.snapshot.shop) : null;
  const draft = drafts.find((one) => one.key === key) ?? null;
  const insertDraft = async (target: Target, kept: Draft) => {
    if ((await put(target, kept.text)) === 'filled') await dropDraft(kept.key);
  };
  return {
    loading: live === null || base === null,
    error,
    progress,
    tabId,
    page,
    open,
    key,
    clock,
    clockKey: openKey,
    chat: openKey ? clock[openKey] : undefined,
    base,
    wording,
    reading,
    memory,
    terms,
    ownSet,
    words,
    calm,
    draft,
    latest,
    pick,
    put,
    fillIn,
    fillBlanks,
    rememberBlanks,
    insertDraft,
    dropDraft: (kept: Draft) => dropDraft(kept.key),
  };
}
