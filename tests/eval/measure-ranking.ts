import { fileURLToPath } from 'node:url';
import type { SpokenTurn } from '../../lib/core/chat/turn.ts';
import type { Phrase } from '../../lib/core/knowledge/phrase.ts';
import { readLibrary } from '../../lib/core/library/read-library.ts';
import { type Habit, indexHabits } from '../../lib/core/matching/habits.ts';
import { type Family, familiesOf } from '../../lib/core/matching/learn-meanings.ts';
import { openIndex } from '../../lib/core/matching/open-index.ts';
import { orderPhrases } from '../../lib/core/matching/order-phrases.ts';
import { buildLayer, type PhraseIndex } from '../../lib/core/matching/phrase-index.ts';
import { rank } from '../../lib/core/matching/rank.ts';
import { teach } from '../../lib/core/matching/teach.ts';
import { teachMeanings } from '../../lib/core/matching/teach-meanings.ts';
import { BadInput, readLines, readText, readTurns, round } from './bad-input.ts';

interface Case {
  turns: SpokenTurn[];
  expect: string[];
}

function readCase(raw: Record<string, unknown>, place: string, known: Set<string>): Case {
  const turns = readTurns(raw.context, place);
  const { expect } = raw;
  if (!Array.isArray(expect) || expect.length === 0)
    throw new BadInput(`${place}: expect: must be a list of at least one phrase id`);
  expect.forEach((id, at) => {
    if (!known.has(id))
      throw new BadInput(
        `${place}: expect.${at + 1}: no phrase of the library has the id ${JSON.stringify(id)}`,
      );
  });
  return { turns, expect };
}

function readPhrases(path: string): Phrase[] {
  const read = readLibrary(readText(path));
  if (read.ok) return read.library.phrases;
  const lines = read.problems.map(
    ({ row, field, problem }) =>
      `${path}: ${row ? `phrase ${row}: ` : ''}${field ? `${field}: ` : ''}${problem}`,
  );
  throw new BadInput(lines.join('\n'));
}

/** The questions of our own packs, which the product learns from too. */
const readPacks = (): Family[] =>
  ['zh-CN', 'en'].flatMap((lang) => {
    const path = fileURLToPath(new URL(`../../assets/packs/${lang}.json`, import.meta.url));
    const { phrases } = JSON.parse(readText(path)) as { phrases: Phrase[] };
    return familiesOf(phrases);
  });

/** The whole index, as the panel has it some seconds after a library came. */
function buildIndex(phrases: readonly Phrase[], families: readonly Family[]): PhraseIndex<Phrase> {
  const meanings = teachMeanings(phrases, families, null).learn?.() ?? null;
  return openIndex({ ...buildLayer(phrases), meanings }, phrases);
}

const quantile = (sorted: number[], q: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;

/** How often the expected phrase stands at the top (`places` count from 0, −1 for nowhere). */
function hits(places: readonly number[]) {
  const hit = (k: number) => round(places.filter((place) => place >= 0 && place < k).length / places.length);
  return { cases: places.length, hit1: hit(1), hit3: hit(3), hit5: hit(5) };
}

/** One case after the other, and after each the expected phrase is the agent's pick. Minutes lie between them, so nothing fades. */
function learnAlong(index: PhraseIndex<Phrase>, cases: readonly Case[]) {
  const habits = new Map<string, Habit>();
  const places = cases.map(({ turns, expect }, minute) => {
    const now = minute * 60_000;
    const order = orderPhrases(index, turns, index.size, { habits: indexHabits(habits, index, now) });
    const place = order.findIndex(({ at }) => expect.includes(index.phraseAt(at)?.id ?? ''));
    for (const habit of teach(index, habits, { turns, phrase: expect[0] ?? null, how: 'picked' }, now))
      habits.set(habit.phrase, habit);
    return place;
  });
  const quarter = Math.ceil(places.length / 4);
  const parts = Array.from({ length: Math.ceil(places.length / 250) }, (_, at) =>
    hits(places.slice(at * 250, (at + 1) * 250)),
  );
  return {
    ...hits(places),
    per250: parts,
    firstQuarter: hits(places.slice(0, quarter)),
    lastQuarter: hits(places.slice(-quarter)),
  };
}

/**
 * How well the phrases of a library are ranked for chats; with `learn`, also how that changes with use; without `packs`, by
 * what the library alone teaches.
 */
export function measureRanking(
  libraryPath: string,
  casesPath: string,
  { learn, packs }: { learn: boolean; packs: boolean },
) {
  const phrases = readPhrases(libraryPath);
  const ids = new Set(phrases.map((phrase) => phrase.id));
  const cases = readLines(casesPath, (raw, place) => readCase(raw, place, ids));
  const families = packs ? readPacks() : [];
  const before = performance.now();
  const index = buildIndex(phrases, families);
  const indexMs = performance.now() - before;
  const times: number[] = [];
  const places = cases.map(({ turns, expect }) => {
    const start = performance.now();
    rank(index, { turns });
    times.push(performance.now() - start);
    // What the panel shows is timed; the whole order behind it makes the mean reciprocal rank exact.
    return orderPhrases(index, turns, phrases.length).findIndex(({ at }) =>
      expect.includes(index.phraseAt(at)?.id ?? ''),
    );
  });
  times.sort((a, b) => a - b);
  const { hit1, hit3, hit5 } = hits(places);
  return {
    cases: cases.length,
    hit1,
    hit3,
    hit5,
    mrr: round(places.reduce((sum, place) => sum + (place < 0 ? 0 : 1 / (place + 1)), 0) / cases.length),
    index_ms: round(indexMs),
    p50_ms: round(quantile(times, 0.5)),
    p95_ms: round(quantile(times, 0.95)),
    ...(learn && { learn: learnAlong(index, cases) }),
  };
}
