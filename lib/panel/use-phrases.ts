import { useEffect, useMemo, useState } from 'react';
import type { SpokenTurn } from '../core/chat/turn.ts';
import type { Lang } from '../core/knowledge/phrase.ts';
import type { StoredPhrase } from '../core/knowledge/stored-phrase.ts';
import type { PhraseKind } from '../core/matching/packed-phrases.ts';
import type { PhraseIndex } from '../core/matching/phrase-index.ts';
import { rank } from '../core/matching/rank.ts';
import type { Answer } from '../core/matching/read-answer.ts';
import type { createSearch } from '../core/matching/search.ts';
import type { Suggestion } from '../core/matching/suggestion.ts';
import type { Lesson } from '../core/matching/teach.ts';
import { tellHabits } from '../core/matching/tell-habit.ts';
import { usesLeft } from '../core/matching/uses-left.ts';
import type { BuyerReading } from '../core/reading/reading.ts';
import { loadBuiltInPacks } from '../data/built-in-packs.ts';
import type { Reply } from './learn.ts';
import { type HeldHabits, turnHabits, useHabits } from './use-habits.ts';
import { type IndexProgress, usePhraseIndex } from './use-phrase-index.ts';
import { useSettled } from './use-settled.ts';

/** Finds phrases by what is typed. */
export type Search = ReturnType<typeof createSearch<StoredPhrase>>;

/** What the panel asks of the knowledge base. */
export interface PhraseBase {
  /** All of them; reading them takes a while in a large library, so that nothing that is shown first may ask for it. */
  readonly phrases: readonly StoredPhrase[];
  /** Those of some kinds, in the order of the library, without reading the others; the same function is answered at once. */
  pick: (is: (kind: PhraseKind) => boolean) => StoredPhrase[];
  rank: (
    turns: readonly SpokenTurn[],
    reading: BuyerReading | null,
    limit: number,
    /** What to speak while the chat shows no language. */
    lang: Lang,
  ) => Suggestion<StoredPhrase>[];
  /** Prepares typed search, once. */
  openSearch: () => Promise<Search>;
  /** Learns from what the agent did; felt from the next question on, so that nothing moves under the pointer. */
  learn: (lesson: Lesson) => Promise<void>;
  /** Learns from what the agent sent; gives what it took it for. */
  learnFrom: (answer: Answer) => Promise<Reply>;
}

/** The knowledge base with its index in memory, renewed when a phrase changes; null while loading. */
export function usePhrases(): { base: PhraseBase | null; error: string | null; progress: IndexProgress } {
  const [packs, setPacks] = useState<{ done: boolean; error: string | null }>({ done: false, error: null });
  const { index, isEmpty, progress } = usePhraseIndex(packs.done);
  // Reading the packs takes as long as everything else: only who has no phrases yet waits for it.
  const isPainted = useSettled(index !== null);
  const isTime = isEmpty || (index !== null && isPainted);
  useEffect(() => {
    if (!isTime) return;
    loadBuiltInPacks(Date.now()).then(
      () => setPacks({ done: true, error: null }),
      (error: unknown) => setPacks({ done: true, error: String(error) }),
    );
  }, [isTime]);
  const habits = useHabits();
  const base = useMemo(() => index && habits && openBase(index, habits), [index, habits]);
  return { base, error: packs.error, progress };
}

function openBase(index: PhraseIndex<StoredPhrase>, habits: HeldHabits): PhraseBase {
  const picked = new WeakMap<object, StoredPhrase[]>();
  const pick: PhraseBase['pick'] = (is) => {
    const known = picked.get(is);
    if (known) return known;
    const found = index.kinds.flatMap((kind, at) => (kind && is(kind) ? (index.phraseAt(at) ?? []) : []));
    picked.set(is, found);
    return found;
  };
  let phrases: StoredPhrase[] | null = null;
  const readAll = () => {
    phrases ??= pick(() => true);
    return phrases;
  };
  let search: Promise<Search> | null = null;
  const timesUsed = ({ key }: StoredPhrase) => usesLeft(habits.rows.get(key), Date.now());
  // Nothing of it is needed before something has been typed, filled in or sent: it is no part of the first load.
  const lessons = () => import('./learn.ts');
  const learner = { index, habits, pick };
  return {
    get phrases() {
      return readAll();
    },
    pick,
    rank: (turns, reading, limit, lang) => {
      const found = rank(index, { turns, reading, habits: turnHabits(habits, index), lang }, limit);
      return tellHabits(found, index, habits.rows, turns, Date.now());
    },
    // Reading all texts for typed search takes a while in a large library; who opens a chat does not wait for it.
    openSearch: () => {
      search ??= import('../core/matching/search.ts').then(({ createSearch }) =>
        createSearch(readAll(), timesUsed),
      );
      return search;
    },
    learn: async (lesson) => {
      await (await lessons()).learn(learner, lesson);
      habits.turned = null;
    },
    learnFrom: async (answer) => {
      const reply = await (await lessons()).learnFrom(learner, answer);
      habits.turned = null;
      return reply;
    },
  };
}
