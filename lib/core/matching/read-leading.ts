import { latestQuestion } from '../chat/latest-question.ts';
import type { SpokenTurn } from '../chat/turn.ts';
import type { Purpose } from '../knowledge/phrase.ts';
import { normalise, ORDER } from './normalise.ts';
import { readSmallTalk } from './read-small-talk.ts';

/** Why a phrase stands where it stands, before the evidence is put into words. */
export type Ground = 'greeting' | 'ack' | 'evidence' | 'general';

/** Phrases that a chat calls for by how it stands, whatever its words are about. */
export interface Leading {
  purposes: readonly Purpose[];
  ground: Ground;
  /** At most so many of them … */
  most: number;
  /** … from this place on, 0 for the first. */
  place: number;
  /** Only what fits this text, the best first; by the chat's own words and by purpose when left out. */
  like?: string;
  /** The buyer has asked for nothing yet: nobody is working on anything for them. */
  isOpening?: true;
}

/** Offered for a bare hello or an acknowledgement before everything else, at most this many. */
const MOST = 3;
const GREETING: Leading = { purposes: ['greeting'], ground: 'greeting', most: MOST, place: 0 };
const OPENING: Leading = { ...GREETING, isOpening: true };
const ACK: Leading = { purposes: ['ack', 'closing'], ground: 'ack', most: MOST, place: 0 };
/** For a buyer who has been answered before and says no more than hello. */
const SERVED: Leading = { purposes: ['hold', 'ack', 'greeting'], ground: 'general', most: MOST, place: 0 };
const GIVEN: Leading = { purposes: [], ground: 'general', most: 1, place: 0 };
/** Nothing else is wanted. */
const DONE: Leading = { purposes: ['closing'], ground: 'ack', most: 2, place: 0 };

/** In chats 呢 ends statements as often as questions: it asks only beside a word that asks. */
const ASKS =
  /\?\s*$|[吗么][\s。.!~]*$|(?:什么|哪|多少|几|怎|谁|何|还有|是否|(.)[不没]\1)[^。.!?]*呢[\s。.!~]*$/;
const ASKS_FOR_MORE = /还有|其他|其它|别的|\belse\b|anything/i;
const NO_MORE = /没|不用|木有|\bno(?:pe|thing)?\b/i;
/** What agents ask for that is answered with a mere number or code. */
const FIGURES_ASKED_FOR =
  /订单|单号|电话|手机|号码|联系方式|地址|税号|抬头|邮箱|账号|\b(?:order|phone|number|address|code|account|id)\b/gi;
/** What is left of a message that gives a number, a code or something masked, once those are taken out. */
const FIGURES = /[\uE000\uE002\uE003]|[a-z]*\d[a-z\d-]*|\b[a-z]{1,3}\b|[\s\p{P}\p{S}]/gu;
const ORDERS = /单|order|number/i;
/** How buyers say that they have sent a picture, for pictures without a word. */
const PICTURE = '照片发你了，图片 here is the photo';
/** How they say that they have sent something, or yes, for messages that only show it. */
const SENT = '发你了 sent';
const YES = '是的 yes';
const OKAY = '好的 ok';

/** Whether a message consists of figures and nothing else. */
function isFigures(text: string): boolean {
  const plain = normalise(text);
  return /[\uE000\uE002\uE003\d]/.test(plain) && plain.replace(FIGURES, '') === '';
}

/** A yes to what the agent asked is an answer: what was talked about decides, and a word that takes it up stands next to it. */
function readAgreement(newest: string, before: string): Leading | null {
  if (!ASKS.test(before)) return normalise(newest) === '' ? { ...ACK, like: OKAY } : ACK;
  if (NO_MORE.test(newest)) return ASKS_FOR_MORE.test(before) ? DONE : null;
  return { purposes: ['ack'], ground: 'ack', most: 1, place: 1, like: `${newest} ${YES}` };
}

/** The number that the agent asked for is taken in; one that nobody asked for may be an order. */
function readFigures(figures: string, before: string): Leading | null {
  const things = before.match(FIGURES_ASKED_FOR) ?? [];
  const isAskedFor = figures.includes(ORDER) ? things.some((thing) => ORDERS.test(thing)) : things.length > 0;
  if (isAskedFor) return { ...GIVEN, purposes: ['ack', 'hold'], like: `${things.join(' ')} ${SENT}` };
  return figures.includes(ORDER) || before !== ''
    ? null
    : { ...GIVEN, purposes: ['hold', 'ask'], like: `订单号 order number ${SENT}` };
}

/**
 * What leads in this chat: a greeting answers a bare first hello, an ack an okay or a thanks, also one that follows a
 * question of the same run; somebody who calls again is told what happens next; a picture without words, or the number
 * that the agent has asked for, is taken in. Null when only the words count.
 */
export function readLeading(turns: readonly SpokenTurn[]): Leading | null {
  const question = latestQuestion(turns);
  if (!question) return null;
  const newest = question.turns.findLast(({ text }) => text.trim() !== '')?.text ?? '';
  const last = question.turns.at(-1);
  const talk = readSmallTalk(newest);
  if (last?.kind === 'image' && last.text.trim() === '' && !(question.first && newest === ''))
    return { purposes: ['hold'], ground: 'general', most: 1, place: newest === '' ? 0 : 1, like: PICTURE };
  const isHello = readSmallTalk(question.text) === 'hello';
  if (newest === '' || isHello) return !question.first ? talk && SERVED : isHello ? OPENING : GREETING;
  if (talk === 'thanks') return ACK;
  if (question.first && talk) return null;
  const start = turns.indexOf(question.turns[0] as SpokenTurn);
  const seller = turns.slice(0, start).findLast((turn) => turn.side === 'seller');
  const before = seller?.text.normalize('NFKC') ?? '';
  if (talk === 'agreement') return readAgreement(newest, before);
  return isFigures(newest) ? readFigures(normalise(newest), before) : null;
}
