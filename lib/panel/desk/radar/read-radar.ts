import { findOpen } from '../../../core/gaps/find-open.ts';
import { groupQuestions, type QuestionGroup } from '../../../core/gaps/group-questions.ts';
import { findWorn, type Tally, type Worn } from '../../../core/gaps/tally.ts';
import type { Lang } from '../../../core/knowledge/phrase.ts';
import { indexHabits } from '../../../core/matching/habits.ts';
import { openIndex } from '../../../core/matching/open-index.ts';
import { rank } from '../../../core/matching/rank.ts';
import { tellHabits } from '../../../core/matching/tell-habit.ts';
import { listHabits } from '../../../data/habits.ts';
import { listQuestions, listTallies } from '../../../data/open-questions.ts';
import { NOTHING_KEPT, readKept } from '../../../data/phrase-index.ts';
import { listPhrases } from '../../../data/phrases.ts';
import { OWN } from '../../../data/stored-phrase.ts';
import { loadTraditional } from '../../../data/traditional.ts';

/** A phrase as a list names it. */
export interface NamedPhrase {
  key: string;
  title: string;
}

/** What is missing, and what is there in vain. */
export interface RadarReading {
  /** How many questions are kept, answered by now or not. */
  kept: number;
  groups: QuestionGroup[];
  worn: Omit<Worn<NamedPhrase>, 'unused'>;
  /** Only the first few: the list of a new library is long. */
  unused: NamedPhrase[];
  unusedCount: number;
}

/** So many titles of unused phrases are given. */
const UNUSED = 200;
/** As many as the panel shows. */
const SUGGESTED = 5;

const nameOf = ({ key, title }: NamedPhrase): NamedPhrase => ({ key, title });
const named = (rows: { phrase: NamedPhrase; tally: Tally }[]) =>
  rows.map(({ phrase, tally }) => ({ phrase: nameOf(phrase), tally }));

/** Reads what the radar has kept, at `now` (ms since the epoch), for somebody who reads `lang`. */
export async function readRadar(lang: Lang, now: number): Promise<RadarReading> {
  const [questions, tallies, phrases, kept, habits] = await Promise.all([
    listQuestions(now),
    listTallies(),
    listPhrases(),
    readKept(),
    listHabits(),
    loadTraditional(),
  ]);
  const index = openIndex((kept ?? NOTHING_KEPT).layer, phrases);
  const table = indexHabits(habits, index, now);
  const open = findOpen(questions, {
    phrases: phrases.filter(({ hidden }) => !hidden),
    rank: (text) => {
      const turns = [{ side: 'buyer', kind: 'text', text } as const];
      return tellHabits(rank(index, { turns, habits: table, lang }, SUGGESTED), index, habits, turns, now);
    },
  });
  const read = phrases.filter((phrase) => phrase.lang === lang || phrase.source === OWN);
  const worn = findWorn(read, new Map(tallies.map((tally) => [tally.phrase, tally])), ({ key }) =>
    Boolean(habits.get(key)?.usedAt),
  );
  return {
    kept: questions.length,
    groups: groupQuestions(open),
    worn: { edited: named(worn.edited), skipped: named(worn.skipped) },
    unused: worn.unused.slice(0, UNUSED).map(nameOf),
    unusedCount: worn.unused.length,
  };
}
