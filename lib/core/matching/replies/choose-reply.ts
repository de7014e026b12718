import type { SpokenTurn } from '../../chat/turn.ts';
import { type Bag, readBag, readTalk, type Talk } from './bag.ts';
import { countRarity, likeness, likenesses, type Rarity, type Rows, toVector, turnAround } from './rarity.ts';
import { learnWordVectors, meet, type WordVectors } from './word-vectors.ts';

/*
 * Which of several replies does the agent give? Learned from the agent's own past, on the device: how near a reply is to the
 * buyer's words and to the chat, what goes with what beyond common words (`word-vectors`), and what the likes of it answered.
 *
 * What was tried, in right choices of one out of ten (nine replies of other chats), 400 after-sale and 400 pre-sale chats
 * (± 2.5 points), learned from 7,500 replies of chats that are none of these; weights fitted in five parts, each measured
 * on the other four's:
 *                                                         after-sale  pre-sale
 *   words in common with the whole chat (TF-IDF)            .41         .48
 *   words in common with the newest messages only           .36         .41
 *   what the ten likest past chats were answered            .31         .32
 *   the same, all past chats, squared cosine                .30         .25
 *   pairs of words that stand together more than by chance  .40         .45    7 million pairs: left out, + .00 in the mix
 *   word vectors of 128 / 192 / 256 dimensions              .46 / .47 / .51    .40 / .43 / .50
 *     from zero instead of from the common words            .37         .40
 *     six passes without unseen features                    .31         .37    learns by heart
 *   all of it, fitted                                       .59         .58    kept: 256 dimensions, 3 passes
 *     without the answers inside the turns                  .56         .57
 *     with a bias for frequent replies, length by length    no gain            left out
 * A past that holds other moments of the very same chats gives more (.65 and .77): that is memory, not judgement.
 */

/** One answer of the past: what had been said, and what the agent wrote. */
export interface PastReply {
  turns: readonly SpokenTurn[];
  reply: string;
  /** Where it was written; empty when there is one shop only. */
  shop: string;
}

/** What was learned from past replies: hashed features and numbers, no words. */
export interface ReplyModel {
  rarity: Rarity;
  /** Past by past: the newest questions, the whole chats before them, the replies. */
  runs: Rows;
  talks: Rows;
  replies: Rows;
  words: WordVectors;
}

/** One reply of the past, hashed. */
interface Exchange {
  talk: Talk;
  reply: Bag;
  shop: string;
}

/** A past reply is a likeness of a candidate from this cosine on. */
const ALIKE = 0.2;
/** The same text again is no likeness but itself: it says nothing about what it answers here. */
const SAME = 0.999;

/** Exchanges that are told apart at a time: 16 are faster by a third, −2 points of r1. */
const TOLD_APART = 32;

/** How the signs of a good reply are weighed against each other, each by its own scale. */
const WEIGHT = { run: 7.5, all: 12, words: 2.4, sum: 0.3, mean: 22, length: -0.2 };

/** An answer that stands inside the turns before a later one has been given too; each is counted once. */
function listExchanges(past: readonly PastReply[]): Exchange[] {
  const found = new Map<string, Exchange>();
  const add = (turns: readonly SpokenTurn[], reply: string, shop: string) => {
    const key = `${shop}\n${turns.at(-1)?.text}\n${reply}`;
    if (!found.has(key)) found.set(key, { talk: readTalk(turns), reply: readBag(reply), shop });
  };
  for (const { turns, reply, shop } of past) add(turns, reply, shop);
  for (const { turns, shop } of past)
    turns.forEach(({ side, text }, at) => {
      if (side === 'seller' && turns[at - 1]?.side === 'buyer') add(turns.slice(0, at), text, shop);
    });
  return [...found.values()];
}

/**
 * Learns from an agent's past which reply follows which question; what `heard` says only tells which words are rare. About
 * 6 s for 10,000 replies.
 */
export function learnReplies(past: readonly PastReply[], heard: readonly string[] = []): ReplyModel {
  const exchanges = listExchanges(past);
  const rarity = countRarity([
    ...exchanges.flatMap(({ talk, reply }) => [talk.all, reply]),
    ...heard.map(readBag),
  ]);
  const slots = rarity.rarity.length;
  const vectors = (bagOf: (exchange: Exchange) => Bag) =>
    exchanges.map((exchange) => toVector(rarity, bagOf(exchange)));
  const replies = vectors(({ reply }) => reply);
  return {
    rarity,
    runs: turnAround(
      vectors(({ talk }) => talk.run),
      slots,
    ),
    talks: turnAround(
      vectors(({ talk }) => talk.all),
      slots,
    ),
    replies: turnAround(replies, slots),
    words: learnWordVectors(
      vectors(({ talk }) => talk.mixed),
      replies,
      exchanges.map(({ shop }) => shop),
      slots,
      TOLD_APART,
    ),
  };
}

/** How well what was answered by the likes of a reply fits the chat: all of them together, and on average. */
function comparePast(answered: Float32Array, fits: Float32Array): { sum: number; mean: number } {
  let sum = 0;
  let total = 0;
  let weights = 0;
  let isFirstSame = true;
  for (let at = 0; at < answered.length; at++) {
    const like = answered[at] as number;
    if (like < ALIKE) continue;
    if (like > SAME && isFirstSame) {
      isFirstSame = false;
      continue;
    }
    const fit = fits[at] as number;
    sum += like * like * fit * fit;
    total += like * like * fit;
    weights += like * like;
  }
  return { sum: Math.log(1e-3 + sum) - Math.log(0.1 + weights), mean: total / (weights + 1) };
}

/** Signs of how well each of `replies` answers `turns`, by name. */
export function readSigns(
  model: ReplyModel,
  turns: readonly SpokenTurn[],
  replies: readonly string[],
): Record<keyof typeof WEIGHT, number>[] {
  const { rarity } = model;
  const talk = readTalk(turns);
  const run = toVector(rarity, talk.run);
  const all = toVector(rarity, talk.all);
  const byRun = likenesses(model.runs, run);
  const fits = likenesses(model.talks, all).map((fit, at) => (fit + (byRun[at] as number)) / 2);
  const vectors = replies.map((reply) => toVector(rarity, readBag(reply)));
  const words = meet(model.words, toVector(rarity, talk.mixed), vectors);
  return replies.map((reply, at) => {
    const vector = vectors[at] as (typeof vectors)[number];
    return {
      run: likeness(run, vector),
      all: likeness(all, vector),
      words: words[at] as number,
      ...comparePast(likenesses(model.replies, vector), fits),
      length: Math.log(1 + reply.length),
    };
  });
}

/** How well each of `replies` answers the chat `turns` (oldest first), by what the past teaches; higher is better. */
export function scoreReplies(
  model: ReplyModel,
  turns: readonly SpokenTurn[],
  replies: readonly string[],
): number[] {
  return readSigns(model, turns, replies).map((signs) =>
    Object.entries(WEIGHT).reduce(
      (sum, [sign, weight]) => sum + weight * signs[sign as keyof typeof WEIGHT],
      0,
    ),
  );
}
