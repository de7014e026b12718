import { latestQuestion } from '../chat/latest-question.ts';
import type { SpokenTurn } from '../chat/turn.ts';
import type { Lang, Phrase } from '../knowledge/phrase.ts';
import type { BuyerReading } from '../reading/reading.ts';
import { alreadySaid } from './already-said.ts';
import { chatLanguage } from './chat-language.ts';
import type { HabitIndex } from './habits.ts';
import { temper } from './meanings.ts';
import type { PhraseKind } from './packed-phrases.ts';
import type { PhraseIndex } from './phrase-index.ts';
import { pickBest } from './pick-best.ts';
import { type Ground, type Leading, readLeading } from './read-leading.ts';
import { type ChatScores, scoreChat } from './score-chat.ts';
import { suitsReading } from './suits-reading.ts';
import { weighTurns } from './weigh-turns.ts';

/** A place in the order: the position of the phrase in its index. */
export interface Place {
  at: number;
  score: number;
  ground: Ground;
}

/** From this share on the buyer's words mean this very phrase. */
const POINTED_AT = 0.1;
/** A phrase whose share of what better ones leave over is smaller has only found a word or two by chance. */
const TELLING_SHARE = 0.03;
/** What remains of a score when the seller has sent that text already, or when small talk is not what the buyer waits for. */
const SAID_SHARE = 0.1;
const IDLE_SHARE = 0.3;
/** Candidates beyond the limit, so that pushing some down brings others up. */
const SPARE = 20;

/** Tiers, from last to first; a phrase in the buyer's language stands a whole row of them higher. */
const REST = 0;
const SAFE = 1;
const EVIDENCE = 2;
const OWN_LANGUAGE = 3;
type Compare = (a: number, b: number) => number;
/** Libraries up to this size are ordered as a whole; of larger ones, what could be shown. */
const SMALL = 2000;
/** What has less than this of the best share is not among the first. */
const HOPELESS = 0.005;

/**
 * Whether a phrase may be said to somebody of whom nothing is known but a hello: not that one is still on it, nor about an
 * order that there may not be; and not what greets a person who was here before, or writes while the shop is full or shut.
 */
function opens({ purpose, occasion = 'greeting-new', stage = 'pre-sale' }: PhraseKind): boolean {
  return purpose === 'greeting' ? occasion === 'greeting-new' : purpose === 'ask' && stage === 'pre-sale';
}

/**
 * The phrases that lead, in the buyer's language: those that fit what they are to be like; else first those that the words
 * point at, then by purpose. A library full of greetings shows others too.
 */
function listLeading(
  index: PhraseIndex,
  { purposes, most, like, isOpening }: Leading,
  mayLead: (at: number) => boolean,
  scores: Float64Array,
): number[] {
  const fits =
    like === undefined ? scores : scoreChat(index, [{ text: like, weight: 1, isNow: true }]).shares;
  const rows = new Map<number, number>();
  purposes.forEach((purpose, row) => {
    for (const k of index.standing.get(purpose) ?? [])
      if (mayLead(k)) {
        const isMeant = like !== undefined || (fits[k] as number) >= POINTED_AT;
        rows.set(k, isMeant ? -1 : isOpening && !opens(index.kinds[k] as PhraseKind) ? purposes.length : row);
      }
  });
  const rowOf = (k: number) => rows.get(k) as number;
  return [...rows.keys()]
    .sort((a, b) => rowOf(a) - rowOf(b) || (fits[b] as number) - (fits[a] as number) || a - b)
    .slice(0, most);
}

/** Brings `leading` to the place that they lead from. */
function slipIn(order: readonly number[], leading: readonly number[], place: number): number[] {
  const others = order.filter((k) => !leading.includes(k));
  return [...others.slice(0, place), ...leading, ...others.slice(place)];
}

/** Pushes what this chat has heard already behind the rest of its tier, and never leaves it in front. */
function pushDownSaid(
  order: number[],
  said: (at: number) => boolean,
  scores: Float64Array,
  compare: Compare,
): number[] {
  const repeated = new Set(order.filter(said));
  if (repeated.size === 0) return order;
  for (const k of repeated) scores[k] = (scores[k] as number) * SAID_SHARE;
  const sorted = order.toSorted(compare);
  const first = sorted.findIndex((k) => !repeated.has(k));
  return first > 0 ? [sorted[first] as number, ...sorted.filter((_, at) => at !== first)] : sorted;
}

/** The phrases that the chat's words really speak for, best first; no more than may be shown. */
function evident(candidates: readonly number[], scores: Float64Array, supported: Uint8Array): number[] {
  const byScore: Compare = (a, b) => (scores[b] as number) - (scores[a] as number) || a - b;
  let left = 1;
  return pickBest(candidates, SPARE, byScore).filter((k) => {
    const score = scores[k] as number;
    const isTelling = score >= POINTED_AT || (supported[k] === 1 && score >= TELLING_SHARE * left);
    left = Math.max(0, left - score);
    return isTelling;
  });
}

/** Positions that may come into the first `count`: what has a share, what may be said without one, and the first of the library. */
function listCandidates(
  { size, kinds, standing }: PhraseIndex,
  { shares: scores, found: heard }: ChatScores,
  isOwn: (at: number) => boolean,
  count: number,
): number[] {
  if (size <= SMALL) return [...kinds.keys()].filter((at) => kinds[at] !== undefined);
  let best = 0;
  for (const at of heard) best = Math.max(best, scores[at] as number);
  // Bytes instead of a set: thousands may be found, and a set of them is garbage a moment later.
  const isFound = new Uint8Array(size);
  let found = 0;
  const add = (at: number) => {
    if (isFound[at] === 0) found += 1;
    isFound[at] = 1;
  };
  for (const at of heard) if ((scores[at] as number) > best * HOPELESS) add(at);
  for (const row of standing.values()) for (const at of row.slice(0, count)) add(at);
  // Phrases of the buyer's language come before all others, whatever those say: the others only fill up.
  const enough = found + count;
  for (const wanted of [true, false])
    for (let at = 0; at < size && found < (wanted ? enough : count); at++) if (isOwn(at) === wanted) add(at);
  const all: number[] = [];
  for (let at = 0; at < size; at++) if (isFound[at] === 1 && kinds[at] !== undefined) all.push(at);
  return all;
}

/** How a chat is ranked beside its words. */
export interface RankContext {
  /** What has been read of the buyer. */
  reading?: BuyerReading | null;
  habits?: HabitIndex | null;
  /** What to speak while the chat shows no language: after a bare number, or a picture. */
  lang?: Lang | null;
}

/**
 * The order in which the phrases of `index` are offered in a chat, `limit` places of it: what leads, then in tiers: what has
 * evidence · what is safe to say anyway · the rest; then the same for phrases of another language than the buyer's.
 */
export function orderPhrases<P extends Phrase>(
  index: PhraseIndex<P>,
  turns: readonly SpokenTurn[],
  limit: number,
  { reading, habits, lang: usual = null }: RankContext = {},
): Place[] {
  const { size, phraseAt, kinds, chinese, smallTalk, safe } = index;
  const found = scoreChat(index, weighTurns(turns), habits);
  const { shares: scores, supported } = found;
  if (index.meanings) temper(scores);
  const lang = chatLanguage(latestQuestion(turns)?.text ?? '', turns) ?? usual;
  const isOwn = (k: number) => lang === null || (chinese[k] === 1) === (lang === 'zh-CN');
  const leading = readLeading(turns);
  const isIdle = !leading || leading.like !== undefined;
  const isSafe = (k: number) => safe[k] === 1 && !(leading?.isOpening && !opens(kinds[k] as PhraseKind));
  const suits = suitsReading(reading ?? null);
  const candidates = listCandidates(index, found, isOwn, limit + SPARE);
  const tiers = new Uint8Array(size);
  for (const k of candidates) {
    const idle = isIdle && smallTalk[k] ? IDLE_SHARE : 1;
    scores[k] = (scores[k] as number) * idle * suits(kinds[k] as PhraseKind);
    tiers[k] = (isSafe(k) ? SAFE : REST) + (isOwn(k) ? OWN_LANGUAGE : 0);
  }
  for (const k of evident(candidates, scores, supported)) tiers[k] = (isOwn(k) ? OWN_LANGUAGE : 0) + EVIDENCE;
  const compare: Compare = (a, b) =>
    (tiers[b] as number) - (tiers[a] as number) || (scores[b] as number) - (scores[a] as number) || a - b;
  const said = alreadySaid(turns);
  const isSaid = (at: number) => said(phraseAt(at) as P);
  const best = pushDownSaid(pickBest(candidates, limit + SPARE, compare), isSaid, scores, compare);
  const mayLead = (at: number) => isOwn(at) && !isSaid(at);
  const first = leading ? listLeading(index, leading, mayLead, scores) : [];
  const groundOf = (at: number): Ground => {
    if (leading && first.includes(at)) return leading.ground;
    return (tiers[at] as number) % OWN_LANGUAGE === EVIDENCE ? 'evidence' : 'general';
  };
  return slipIn(best, first, leading?.place ?? 0)
    .slice(0, limit)
    .map((at) => ({ at, score: scores[at] as number, ground: groundOf(at) }));
}
