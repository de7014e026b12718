import type { SpokenTurn } from '../../lib/core/chat/turn.ts';
import { learnReplies, type PastReply, scoreReplies } from '../../lib/core/matching/replies/choose-reply.ts';
import { BadInput, readLines, readTurns, round } from './bad-input.ts';

interface Choice {
  market: string;
  turns: SpokenTurn[];
  candidates: string[];
  answer: number;
}

function readChoice(raw: Record<string, unknown>, place: string): Choice {
  const { market, context, candidates, answer } = raw;
  const turns = readTurns(context, place);
  if (!Array.isArray(candidates) || candidates.length < 2 || candidates.some((c) => typeof c !== 'string'))
    throw new BadInput(`${place}: candidates: must be a list of at least two texts`);
  if (!Number.isInteger(answer) || !(String(answer) in candidates))
    throw new BadInput(`${place}: answer: must be the position of a candidate, from 0`);
  return { market: String(market ?? ''), turns, candidates, answer: answer as number };
}

function readPast(raw: Record<string, unknown>, place: string): PastReply {
  const turns = readTurns(raw.context, place);
  if (typeof raw.reply !== 'string') throw new BadInput(`${place}: reply: must be a text`);
  return { turns, reply: raw.reply, shop: String(raw.market ?? '') };
}

/** The place of the real reply, from 0; of equals it counts as the last, so that knowing nothing is no success. */
function placeOf(scores: readonly number[], answer: number): number {
  const own = scores[answer] as number;
  return scores.filter((score, at) => at !== answer && score >= own).length;
}

function summarise(places: readonly number[]) {
  const within = (k: number) => round(places.filter((place) => place < k).length / places.length);
  return {
    cases: places.length,
    r1: within(1),
    r2: within(2),
    r5: within(5),
    mrr: round(places.reduce((sum, place) => sum + 1 / (place + 1), 0) / places.length),
  };
}

/** How often the real reply is found among others, after learning from the past in `historyPath`, if any. */
export function measureChoice(choicePath: string, historyPath: string | undefined) {
  const choices = readLines(choicePath, readChoice);
  const past = historyPath === undefined ? [] : readLines(historyPath, readPast);
  const before = performance.now();
  // Without a past, what is on the table tells at least which words are rare.
  const heard = choices.flatMap(({ turns, candidates }) => [...turns.map(({ text }) => text), ...candidates]);
  const model = learnReplies(past, past.length > 0 ? [] : heard);
  const learnMs = performance.now() - before;
  const places = choices.map(({ turns, candidates, answer }) =>
    placeOf(scoreReplies(model, turns, candidates), answer),
  );
  const markets = Map.groupBy(choices.keys(), (at) => choices[at]?.market as string);
  return {
    ...summarise(places),
    learn_ms: round(learnMs),
    markets: Object.fromEntries(
      [...markets].map(([market, rows]) => [market, summarise(rows.map((at) => places[at] as number))]),
    ),
  };
}
