import { isFull } from '../core/is-full.ts';
import type { StoredPhrase } from '../core/knowledge/stored-phrase.ts';
import type { Habit } from '../core/matching/habits.ts';
import type { PhraseKind } from '../core/matching/packed-phrases.ts';
import type { PhraseIndex } from '../core/matching/phrase-index.ts';
import { type Answer, readAnswer } from '../core/matching/read-answer.ts';
import { type Lesson, teach } from '../core/matching/teach.ts';
import { createReplyReader, type ReplyReader } from '../core/timing/read-reply.ts';
import { saveHabits } from '../data/habits.ts';
import { replyWords } from '../data/reply-words.ts';

/** Where lessons go: the index they are about, its phrases by kind, and the habits (by key of the phrase), which are changed. */
export interface Learner {
  index: PhraseIndex<StoredPhrase>;
  pick: (is: (kind: PhraseKind) => boolean) => StoredPhrase[];
  habits: { rows: Map<string, Habit> };
}

/** Learned while the disk was full; kept with the next lesson. */
const unsaved = new Set<Habit>();

/** Learns one lesson, and keeps what came of it. */
export async function learn({ index, habits }: Learner, lesson: Lesson): Promise<void> {
  const changed = teach(index, habits.rows, lesson, Date.now());
  for (const habit of changed) habits.rows.set(habit.phrase, habit);
  for (const habit of changed) unsaved.add(habit);
  // What was learned again since, or forgotten by the user, is not brought back.
  const due = [...unsaved].filter((habit) => habits.rows.get(habit.phrase) === habit);
  unsaved.clear();
  try {
    await saveHabits(due);
  } catch (error) {
    if (!isFull(error)) throw error;
    for (const habit of due) unsaved.add(habit);
  }
}

const readers = new WeakMap<PhraseIndex<StoredPhrase>, Promise<ReplyReader>>();

/** Knows the greetings and holding lines of the library, beside the usual words. */
function openReader({ index, pick }: Learner): Promise<ReplyReader> {
  const known = readers.get(index);
  if (known) return known;
  const of = (wanted: 'greeting' | 'hold') =>
    pick(({ purpose }) => purpose === wanted)
      .flatMap(({ text, variants }) => [text, ...variants])
      .map((text) => ({ purpose: wanted, text }));
  const reader = replyWords().then((words) => createReplyReader(words, [...of('greeting'), ...of('hold')]));
  readers.set(index, reader);
  return reader;
}

/** What was sent after a question: `waits` says that it answers nothing yet ("one moment"), and nothing was learned. */
export type Reply = { waits: true } | { waits: false; lesson: Lesson | null };

/** Learns from what an agent sent, and says what it was taken for. */
export async function learnFrom(learner: Learner, answer: Answer): Promise<Reply> {
  const reader = await openReader(learner);
  if (reader.replyOf({ kind: 'text', text: answer.text }) !== 'answer') return { waits: true };
  const lesson = readAnswer(learner.index, answer);
  if (lesson) await learn(learner, lesson);
  return { waits: false, lesson };
}
