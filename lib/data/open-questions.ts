import { KEPT_DAYS, type OpenQuestion } from '../core/gaps/open-question.ts';
import { type Answered, addToTallies, type Tally } from '../core/gaps/tally.ts';
import { database } from './database.ts';

const DAY_MS = 24 * 3_600_000;
/** More questions than anybody will read; the oldest go first. */
const MOST = 5000;

/** What the gap radar has kept. */
export interface Kept {
  questions: OpenQuestion[];
  tallies: Tally[];
}

const oldest = (now: number) => now - KEPT_DAYS * DAY_MS;

/** Keeps a question, or its newer wording; for the panel alone. What is too old goes at the same time. */
export async function keepQuestion(question: OpenQuestion, now: number): Promise<void> {
  const { openQuestions } = database;
  await database.transaction('rw', openQuestions, async () => {
    await openQuestions.put(question);
    await openQuestions.where('at').belowOrEqual(oldest(now)).delete();
    const over = (await openQuestions.count()) - MOST;
    if (over > 0) await openQuestions.orderBy('at').limit(over).delete();
  });
}

/** A phrase answered it after all. */
export async function dropQuestion(key: string): Promise<void> {
  await database.openQuestions.delete(key);
}

/** The questions that are not too old at `now`, ms since the epoch; the oldest first. */
export function listQuestions(now: number): Promise<OpenQuestion[]> {
  return database.openQuestions.where('at').above(oldest(now)).sortBy('at');
}

/** Deletes what is too old at `now`, ms since the epoch; for the worker, when nobody writes. */
export async function forgetOldQuestions(now: number): Promise<void> {
  await database.openQuestions.where('at').belowOrEqual(oldest(now)).delete();
}

/** Counts what became of the phrases that were on offer for a question; for the panel alone. */
export async function countAnswered(answered: Answered, now: number): Promise<void> {
  const { tallies } = database;
  await database.transaction('rw', tallies, async () => {
    const keys = [...answered.shown, ...(answered.used ? [answered.used.phrase] : [])];
    const known = (await tallies.bulkGet(keys)).filter((tally) => tally !== undefined);
    const before = new Map(known.map((tally) => [tally.phrase, tally]));
    await tallies.bulkPut(addToTallies(before, answered, now));
  });
}

export function listTallies(): Promise<Tally[]> {
  return database.tallies.toArray();
}

/** Wipes everything that the radar kept and gives it back, for {@link putBackKept}. */
export function wipeKept(): Promise<Kept> {
  const { openQuestions, tallies } = database;
  return database.transaction('rw', openQuestions, tallies, async () => {
    const kept = { questions: await openQuestions.toArray(), tallies: await tallies.toArray() };
    await Promise.all([openQuestions.clear(), tallies.clear()]);
    return kept;
  });
}

/** Takes back {@link wipeKept}; what was kept meanwhile stays as it is. */
export async function putBackKept(kept: Kept): Promise<void> {
  const { openQuestions, tallies } = database;
  await database.transaction('rw', openQuestions, tallies, async () => {
    const [newer, counted] = [await openQuestions.toArray(), await tallies.toArray()];
    await openQuestions.bulkPut([...kept.questions, ...newer]);
    await tallies.bulkPut([...kept.tallies, ...counted]);
  });
}

/** For a live query: something new whenever a question, a tally or the number of phrases has changed. */
export async function markOfRadar(): Promise<object> {
  const { openQuestions, tallies, phrases } = database;
  await Promise.all([openQuestions.toArray(), tallies.toArray(), phrases.count()]);
  return {};
}
