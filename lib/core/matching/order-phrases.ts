import { latestQuestion } from '../chat/latest-question.ts';
import type { SpokenTurn } from '../chat/turn.ts';
import { isSelling } from '../knowledge/occasions.ts';
import type { Lang, Phrase } from '../knowledge/phrase.ts';
import type { BuyerReading } from '../reading/reading.ts';
import { holdsBackSelling } from '../tactics/upset.ts';
import { alreadySaid } from './already-said.ts';
import { chatLanguage } from './chat-language.ts';
import type { HabitIndex } from './habits.ts';
import { listCandidates } from './list-candidates.ts';
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

/** Takes their shares from phrases that may not be said; returns what the others have together. */
function holdBack({ shares, found }: ChatScores, isHeldBack: (at: number) => boolean): number {
  let left = 1;
  for (const k of found)
    if (isHeldBack(k)) {
      left -= shares[k] as number;
      shares[k] = 0;
    }
  return left;
}

/** The phrases that the chat's words really speak for, best first; no more than may be shown. `left`: the shares of all. */
function evident(
  candidates: readonly number[],
  { shares: scores, supported }: ChatScores,
  left: number,
): number[] {
  const byScore: Compare = (a, b) => (scores[b] as number) - (scores[a] as number) || a - b;
  return pickBest(candidates, SPARE, byScore).filter((k) => {
    const score = scores[k] as number;
    const isTelling = score >= POINTED_AT || (supported[k] === 1 && score >= TELLING_SHARE * left);
    left = Math.max(0, left - score);
    return isTelling;
  });
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
 * The order in which the phrases of `index` are offered in a chat, `limit` places of it, without what sells while the buyer is
 * upset: what leads, then in tiers: what has
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
  const { shares: scores } = found;
  if (index.meanings) temper(scores);
  const isUpset = holdsBackSelling(reading ?? null);
  const isHeldBack = (k: number) => isUpset && isSelling(kinds[k]?.occasion);
  const mayBeSaid = isUpset ? holdBack(found, isHeldBack) : 1;
  const lang = chatLanguage(latestQuestion(turns)?.text ?? '', turns) ?? usual;
  const isOwn = (k: number) => lang === null || (chinese[k] === 1) === (lang === 'zh-CN');
  const leading = readLeading(turns);
  const isIdle = !leading || leading.like !== undefined;
  const isSafe = (k: number) => safe[k] === 1 && !(leading?.isOpening && !opens(kinds[k] as PhraseKind));
  const suits = suitsReading(reading ?? null);
  const candidates = listCandidates(index, found, isOwn, limit + SPARE).filter((k) => !isHeldBack(k));
  const tiers = new Uint8Array(size);
  for (const k of candidates) {
    const idle = isIdle && smallTalk[k] ? IDLE_SHARE : 1;
    scores[k] = (scores[k] as number) * idle * suits(kinds[k] as PhraseKind);
    tiers[k] = (isSafe(k) ? SAFE : REST) + (isOwn(k) ? OWN_LANGUAGE : 0);
  }
  for (const k of evident(candidates, found, mayBeSaid)) {
    tiers[k] = (isOwn(k) ? OWN_LANGUAGE : 0) + EVIDENCE;
    scores[k] = (scores[k] as number) / mayBeSaid;
  }
  const compare: Compare = (a, b) =>
    (tiers[b] as number) - (tiers[a] as number) || (scores[b] as number) - (scores[a] as number) || a - b;
  const said = alreadySaid(turns);
  const isSaid = (at: number) => said(phraseAt(at) as P);
  const best = pushDownSaid(pickBest(candidates, limit + SPARE, compare), isSaid, scores, compare);
  const mayLead = (at: number) => isOwn(at) && !isSaid(at) && !isHeldBack(at);
  const first = leading ? listLeading(index, leading, mayLead, scores) : [];
  const groundOf = (at: number): Ground => {
    if (leading && first.includes(at)) return leading.ground;
    return (tiers[at] as number) % OWN_LANGUAGE === EVIDENCE ? 'evidence' : 'general';
  };
  return slipIn(best, first, leading?.place ?? 0)
    .slice(0, limit)
    .map((at) => ({ at, score: scores[at] as number, ground: groundOf(at) }));
}
