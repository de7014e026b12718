import { latestQuestion } from '../chat/latest-question.ts';
import type { SpokenTurn } from '../chat/turn.ts';
import type { Phrase, Purpose } from '../knowledge/phrase.ts';
import { alreadySaid } from './already-said.ts';
import { chatLanguage } from './chat-language.ts';
import type { PhraseIndex } from './phrase-index.ts';
import { pickBest } from './pick-best.ts';
import { readSmallTalk } from './read-small-talk.ts';
import { scoreChat } from './score-chat.ts';
import { weighTurns } from './weigh-turns.ts';

/** Why a phrase stands where it stands, before the evidence is put into words. */
export type Ground = 'greeting' | 'ack' | 'evidence' | 'general';

/** What may lead: `served` when a buyer who has been answered before says no more than hello. */
type Leading = 'greeting' | 'ack' | 'served';

/** A place in the order: the position of the phrase in its index. */
export interface Place {
  at: number;
  score: number;
  ground: Ground;
}

/** Offered for a bare hello or an acknowledgement before everything else, at most this many. */
const MAX_LEADING = 3;
/** From this share on the buyer's words mean this very phrase. */
const POINTED_AT = 0.1;
/** A phrase whose share of what better ones leave over is smaller has only found a word or two by chance. */
const TELLING_SHARE = 0.03;
/** What remains of a score when the seller has sent that text already, or when small talk is not what the buyer waits for. */
const SAID_SHARE = 0.1;
const IDLE_SHARE = 0.3;
/** Candidates beyond the limit, so that pushing some down brings others up. */
const SPARE = 20;

const LEADING: Record<Leading, { purposes: Purpose[]; ground: Ground }> = {
  greeting: { purposes: ['greeting'], ground: 'greeting' },
  ack: { purposes: ['ack', 'closing'], ground: 'ack' },
  served: { purposes: ['hold', 'ack', 'greeting'], ground: 'general' },
};
/** Tiers, from last to first; a phrase in the buyer's language stands a whole row of them higher. */
const REST = 0;
const SAFE = 1;
const EVIDENCE = 2;
/** As many tiers from here on as phrases may lead: they keep their order. */
const LEAD = 3;
const OWN_LANGUAGE = LEAD + MAX_LEADING;
type Compare = (a: number, b: number) => number;
const ASKS = /\?\s*$|[吗呢么][\s。.!~]*$/;

/**
 * What leads in this chat: a greeting answers a bare first hello, an ack an okay or a thanks, also one that follows a
 * question of the same run; somebody who calls again is told what happens next. A yes to what the agent asked is an answer:
 * what was talked about decides.
 */
function leadingOf(turns: readonly SpokenTurn[]): Leading | null {
  const question = latestQuestion(turns);
  if (!question) return null;
  const newest = question.turns.findLast(({ text }) => text.trim() !== '')?.text ?? '';
  const talk = readSmallTalk(newest);
  if (newest === '' || readSmallTalk(question.text) === 'hello')
    return question.first ? 'greeting' : talk && 'served';
  if (talk === 'thanks') return 'ack';
  if (talk !== 'agreement' || question.first) return null;
  const start = turns.indexOf(question.turns[0] as SpokenTurn);
  const before = turns.slice(0, start).findLast((turn) => turn.side === 'seller');
  return before && ASKS.test(before.text.normalize('NFKC')) ? null : 'ack';
}

function groundOf(tier: number, leading: Leading | null): Ground {
  const within = tier % OWN_LANGUAGE;
  if (within >= LEAD && leading) return LEADING[leading].ground;
  return within === EVIDENCE ? 'evidence' : 'general';
}

/**
 * Leads with a few phrases of the leading purposes in the buyer's language: first those that the words point at, then by
 * purpose. A library full of greetings shows others too.
 */
function lead(
  phrases: readonly Phrase[],
  purposes: readonly Purpose[],
  tiers: Uint8Array,
  scores: Float64Array,
): void {
  const rowOf = (k: number) =>
    (scores[k] as number) >= POINTED_AT ? -1 : purposes.indexOf((phrases[k] as Phrase).purpose);
  const able = [...phrases.keys()].filter(
    (k) => purposes.includes((phrases[k] as Phrase).purpose) && (tiers[k] as number) >= OWN_LANGUAGE,
  );
  able.sort((a, b) => rowOf(a) - rowOf(b) || (scores[b] as number) - (scores[a] as number) || a - b);
  able.slice(0, MAX_LEADING).forEach((k, place) => {
    tiers[k] = OWN_LANGUAGE + LEAD + MAX_LEADING - 1 - place;
  });
}

/** Pushes what this chat has heard already behind the rest of its tier, and never leaves it in front. */
function pushDownSaid(
  order: number[],
  said: (at: number) => boolean,
  tiers: Uint8Array,
  scores: Float64Array,
  compare: Compare,
): number[] {
  const repeated = new Set(order.filter(said));
  if (repeated.size === 0) return order;
  for (const k of repeated) {
    scores[k] = (scores[k] as number) * SAID_SHARE;
    if ((tiers[k] as number) >= OWN_LANGUAGE + LEAD) tiers[k] = OWN_LANGUAGE + SAFE;
  }
  const sorted = order.toSorted(compare);
  const first = sorted.findIndex((k) => !repeated.has(k));
  return first > 0 ? [sorted[first] as number, ...sorted.filter((_, at) => at !== first)] : sorted;
}

/** The phrases that the chat's words really speak for, best first; no more than may be shown. */
function evident(scores: Float64Array, supported: Uint8Array): number[] {
  const byScore: Compare = (a, b) => (scores[b] as number) - (scores[a] as number) || a - b;
  let left = 1;
  return pickBest(scores.length, SPARE, byScore).filter((k) => {
    const score = scores[k] as number;
    const isTelling = score >= POINTED_AT || (supported[k] === 1 && score >= TELLING_SHARE * left);
    left = Math.max(0, left - score);
    return isTelling;
  });
}

/**
 * The order in which the phrases of `index` are offered in a chat, `limit` places of it. In tiers: what leads · what has
 * evidence · what is safe to say anyway · the rest; then the same for phrases of another language than the buyer's.
 */
export function orderPhrases<P extends Phrase>(
  index: PhraseIndex<P>,
  turns: readonly SpokenTurn[],
  limit: number,
): Place[] {
  const { phrases, chinese, smallTalk, safe } = index;
  const { shares: scores, supported } = scoreChat(index, weighTurns(turns));
  const lang = chatLanguage(latestQuestion(turns)?.text ?? '', turns);
  const leading = leadingOf(turns);
  const tiers = new Uint8Array(phrases.length);
  for (let k = 0; k < phrases.length; k++) {
    if (leading === null && smallTalk[k]) scores[k] = (scores[k] as number) * IDLE_SHARE;
    const own = lang === null || (chinese[k] === 1) === (lang === 'zh-CN');
    tiers[k] = (safe[k] ? SAFE : REST) + (own ? OWN_LANGUAGE : 0);
  }
  for (const k of evident(scores, supported))
    tiers[k] = ((tiers[k] as number) >= OWN_LANGUAGE ? OWN_LANGUAGE : 0) + EVIDENCE;
  const compare: Compare = (a, b) =>
    (tiers[b] as number) - (tiers[a] as number) || (scores[b] as number) - (scores[a] as number) || a - b;
  if (leading) lead(phrases, LEADING[leading].purposes, tiers, scores);
  const best = pickBest(phrases.length, limit + SPARE, compare);
  const said = alreadySaid(turns);
  return pushDownSaid(best, (at) => said(phrases[at] as Phrase), tiers, scores, compare)
    .slice(0, limit)
    .map((at) => ({ at, score: scores[at] as number, ground: groundOf(tiers[at] as number, leading) }));
}
