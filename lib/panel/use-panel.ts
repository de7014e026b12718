import { useCallback, useEffect, useMemo, useRef } from 'react';
import { chatKey } from '../core/chat/snapshot.ts';
import type { ClockState } from '../core/timing/clock-state.ts';
import { type Draft, dropDraft, watchDrafts } from '../data/drafts.ts';
import { type Facts, rememberFacts, watchFacts } from '../data/facts.ts';
import { type Live, watchLive } from '../data/live.ts';
import { insertText, type Target } from './insert-text.ts';
import { usePanelStore } from './panel-store.ts';
import { usePhrases } from './use-phrases.ts';
import { useStrays } from './use-strays.ts';
import { type ShownPhrase, useCalm, useSuggestions, type Wording } from './use-suggestions.ts';
import { useWatched } from './use-watched.ts';
import { watchActiveTab } from './watch-active-tab.ts';

const NOTHING_LIVE: Live | null = null;
const NO_CLOCK: ClockState = {};
const NO_DRAFTS: Draft[] = [];
const NO_FACTS: Facts = {};

/** Everything that the panel shows and does, for the page in the tab in front. `dear` and `lang`: see {@link Wording}. */
export function usePanel({ dear, lang }: Omit<Wording, 'facts'>) {
  const live = useWatched(watchLive as (onChange: (live: Live | null) => void) => () => void, NOTHING_LIVE);
  const tabId = useWatched<number | null>(watchActiveTab, null);
  const facts = useWatched(watchFacts, NO_FACTS);
  const drafts = useWatched(watchDrafts, NO_DRAFTS);
  const { base, error } = usePhrases();
  const page = useMemo(() => {
    const here = live?.pages.filter((one) => one.tabId === tabId) ?? [];
    return here.find((one) => one.snapshot.open) ?? here[0] ?? null;
  }, [live, tabId]);
  const wording = useMemo(() => ({ facts, dear, lang }), [facts, dear, lang]);
  const latest = useSuggestions(page, base, wording);
  const calm = useCalm(latest);
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
  const pick = useCallback(
    (item: ShownPhrase, target: Target) => {
      if (item.missing.length) setAsking({ item, target });
      else {
        // The pointer may rest on the list after its click; unless it moves, what comes next is news again.
        const pickedAt = performance.now();
        void put(target, item.text).then(() => releaseIfIdle(pickedAt));
      }
    },
    [put, setAsking, releaseIfIdle],
  );
  const fillBlanks = useCallback(
    async (target: Target, text: string, remembered: Facts) => {
      if (Object.keys(remembered).length) await rememberFacts(remembered);
      await put(target, text);
    },
    [put],
  );
  const open = page?.snapshot.open ?? null;
  const key = open && page ? chatKey(page.snapshot.site, open.chatId) : null;
  const draft = drafts.find((one) => one.key === key) ?? null;
  const insertDraft = async (target: Target, kept: Draft) => {
    if ((await put(target, kept.text)) === 'filled') await dropDraft(kept.key);
  };
  return {
    loading: live === null || base === null,
    error,
    tabId,
    page,
    open,
    key,
    clock: live?.clock ?? NO_CLOCK,
    base,
    wording,
    calm,
    draft,
    latest,
    pick,
    fillBlanks,
    insertDraft,
    dropDraft: (kept: Draft) => dropDraft(kept.key),
  };
}
