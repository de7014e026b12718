import { useEffect, useMemo, useState } from 'react';
import type { SpokenTurn } from '../core/chat/turn.ts';
import type { Lang } from '../core/knowledge/phrase.ts';
import type { StoredPhrase } from '../core/knowledge/stored-phrase.ts';
import { fade } from '../core/matching/habits.ts';
import type { PhraseKind } from '../core/matching/packed-phrases.ts';
import type { PhraseIndex } from '../core/matching/phrase-index.ts';
import { rank } from '../core/matching/rank.ts';
import { type Answer, readAnswer } from '../core/matching/read-answer.ts';
import { createSearch } from '../core/matching/search.ts';
import type { Suggestion } from '../core/matching/suggestion.ts';
import { type Lesson, teach } from '../core/matching/teach.ts';
import type { BuyerReading } from '../core/reading/reading.ts';
import { loadBuiltInPacks } from '../data/built-in-packs.ts';
import { saveHabits } from '../data/habits.ts';
import { type HeldHabits, turnHabits, useHabits } from './use-habits.ts';
import { type IndexProgress, usePhraseIndex } from './use-phrase-index.ts';
import { useSettled } from './use-settled.ts';

/** What the panel asks of the knowledge base. */
export interface PhraseBase {
  /** All of them; reading them takes a while in a large library, so that nothing that is shown first may ask for it. */
  readonly phrases: readonly StoredPhrase[];
  /** Those of some kinds, in the order of the library, without reading the others. */
  pick: (is: (kind: PhraseKind) => boolean) => StoredPhrase[];
  rank: (
    turns: readonly SpokenTurn[],
    reading: BuyerReading | null,
    limit: number,
    /** What to speak while the chat shows no language. */
    lang: Lang,
  ) => Suggestion<StoredPhrase>[];
  search: ReturnType<typeof createSearch<StoredPhrase>>;
  /** Learns from what the agent did; felt from the next question on, so that nothing moves under the pointer. */
  learn: (lesson: Lesson) => void;
  /** Learns from what the agent sent; gives what it took it for. */
  learnFrom: (answer: Answer) => Lesson | null;
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
  const pick: PhraseBase['pick'] = (is) =>
    index.kinds.flatMap((kind, at) => (kind && is(kind) ? (index.phraseAt(at) ?? []) : []));
  let phrases: StoredPhrase[] | null = null;
  const readAll = () => {
    phrases ??= pick(() => true);
    return phrases;
  };
  let search: PhraseBase['search'] | null = null;
  const learn = (lesson: Lesson) => {
    const changed = teach(index, habits.rows, lesson, Date.now());
    for (const habit of changed) habits.rows.set(habit.phrase, habit);
    habits.turned = null;
    void saveHabits(changed);
  };
  return {
    get phrases() {
      return readAll();
    },
    pick,
    rank: (turns, reading, limit, lang) =>
      rank(index, { turns, reading, habits: turnHabits(habits, index), lang }, limit),
    // Reading all texts for typed search takes a while in a large library; who opens a chat does not wait for it.
    search: (...query) => {
      search ??= createSearch(readAll(), ({ key }) => {
        const habit = habits.rows.get(key);
        return habit ? habit.uses * fade(Date.now() - habit.at) : 0;
      });
      return search(...query);
    },
    learn,
    learnFrom: (answer) => {
      const lesson = readAnswer(index, answer);
      if (lesson) learn(lesson);
      return lesson;
    },
  };
}
