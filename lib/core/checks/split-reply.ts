import { normalise } from '../matching/normalise.ts';
import { cutSentences } from './sentences.ts';

/** Domain S7: a longer reply reads as brushing off. */
export const WALL = 200;
/** More than three bubbles in a row are a wall again. */
const MAX_PARTS = 3;
/** A sentence that shares no more than this with the question answers nothing. */
const MIN_SHARED = 2;
/** "Hello there!" opens the first message, whatever follows. */
const OPENING = 10;

const pairs = (text: string) => {
  const bare = normalise(text).replace(/[\s\p{P}\p{S}]+/gu, '');
  return new Set(Array.from({ length: Math.max(0, bare.length - 1) }, (_, at) => bare.slice(at, at + 2)));
};

/** Puts what answers the question first; numbered lines keep their order. */
function answerFirst(sentences: string[], question: string, firstLength: number): string[] {
  const asked = pairs(question);
  const shared = sentences.map((sentence) => [...pairs(sentence)].filter((pair) => asked.has(pair)).length);
  const best = shared.indexOf(Math.max(...shared));
  const lead = sentences.slice(0, best).join('').length;
  const isNumbered = sentences.some((sentence) => /^\s*(?:\d{1,2}[.、)）]|[①-⑩•·-])/.test(sentence));
  if (isNumbered || (shared[best] ?? 0) < MIN_SHARED || lead + (sentences[best] ?? '').length <= firstLength)
    return sentences;
  const opens = (sentences[0] ?? '').trim().length <= OPENING ? 1 : 0;
  const rest = sentences.filter((_, index) => index !== best && index >= opens);
  return [...sentences.slice(0, opens), sentences[best] as string, ...rest];
}

/** One sentence too long for a message is cut where it takes a breath, or at last between two words. */
function cutLong(sentence: string, limit: number): string[] {
  if (sentence.length <= limit) return [sentence];
  const head = sentence.slice(0, limit);
  const at = Math.max(head.lastIndexOf('，'), head.lastIndexOf(', '), head.lastIndexOf('、'));
  const blank = head.lastIndexOf(' ');
  const cut = (at > limit / 3 ? at : blank > limit / 3 ? blank : limit - 1) + 1;
  return [sentence.slice(0, cut), ...cutLong(sentence.slice(cut), limit)];
}

/**
 * Splits a long reply into two or three messages of about the same length between its sentences, what answers
 * `question` first; one message when it cannot be split.
 */
export function splitReply(text: string, question: string): string[] {
  const count = Math.min(MAX_PARTS, Math.max(2, Math.ceil(text.length / WALL)));
  const target = text.length / count;
  const pieces = cutSentences(text).flatMap(({ start, end }) =>
    cutLong(text.slice(start, end), Math.max(WALL, target)),
  );
  const parts = [''];
  for (const sentence of answerFirst(pieces, question, target)) {
    const last = parts.at(-1) ?? '';
    const isFull = last.length > OPENING && last.length + sentence.length / 2 > target;
    // Without this a sentence brought forward would run into the next one.
    const joint = last && !/\s$/.test(last) && /^[a-z]/i.test(sentence) ? ' ' : '';
    if (isFull && parts.length < count) parts.push(sentence);
    else parts[parts.length - 1] = last + joint + sentence;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
