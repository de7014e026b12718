import { storage } from 'wxt/utils/storage';
import { latestQuestion } from '../../core/chat/latest-question.ts';
import { chatKey } from '../../core/chat/snapshot.ts';
import type { Turn } from '../../core/chat/turn.ts';
import { mask } from '../../core/gaps/mask.ts';
import { hourOf, type Lack, stampOf } from '../../core/gaps/open-question.ts';
import { readSmallTalk } from '../../core/matching/read-small-talk.ts';
import { countAnswered, dropQuestion, keepQuestion } from '../../data/open-questions.ts';
import type { Target } from '../insert-text.ts';

/** A question as the panel sees it. */
export interface PanelQuestion {
  target: Target;
  /** The chat up to it. */
  turns: readonly Turn[];
  /** No phrase fitted it well. */
  unsure: boolean;
  /** The phrases that were on offer. */
  offered: readonly { key: string; updatedAt: number }[];
}

/** What the agent did with it. */
export interface PanelAnswer extends PanelQuestion {
  /** The phrase that was filled in and sent; null for an own reply. */
  used: { phrase: string; edited: boolean; searched: boolean } | null;
  /** An own reply that says what a phrase of the library says. */
  likePhrase: boolean;
}

/**
 * Under which key each question of this browser session is kept, by the message that it began with. In memory only: what
 * is on disk leads to no message.
 */
const keys = storage.defineItem<Record<string, string>>('session:openQuestions', { fallback: {} });

/** One after the other: a question's second bubble must find what its first one left. */
let last: Promise<unknown> = Promise.resolve();
function inTurn(act: () => Promise<void>): Promise<void> {
  const done = last.then(act, act);
  last = done;
  return done;
}

/** Who leafs through old chats is asked nothing: a question counts for a day, by the page's time or ours. */
const FRESH_MS = 24 * 3_600_000;

/** Where the question began, and what it says; null when it is an old one, or says nothing. */
function placeOf({ target, turns }: PanelQuestion, now: number): { place: string; words: string } | null {
  const question = latestQuestion(turns);
  const newest = question?.turns.at(-1);
  if (!question || !newest || (newest.seenAt ?? newest.pageAt ?? now) < now - FRESH_MS) return null;
  // Cards are the platform's words, and mostly an order.
  const said = question.turns.filter(({ kind }) => kind === 'text').map(({ text }) => text);
  const telling = said.filter((text) => /\p{L}/u.test(text) && readSmallTalk(text) === null);
  if (telling.length === 0) return null;
  const place = `${chatKey(target.site, target.chatId)}/${question.turns[0]?.id}`;
  return { place, words: telling.join('\n') };
}

async function keep(question: PanelQuestion, why: Lack, now: number): Promise<void> {
  const found = placeOf(question, now);
  if (!found) return;
  const text = mask(found.words, [question.target.name]);
  // What was nothing but an order number asks nothing.
  if (!/\p{L}/u.test(text.replace(/\[[^\]]*\]/g, ''))) return;
  const known = await keys.getValue();
  const key = known[found.place] ?? crypto.randomUUID();
  if (!known[found.place]) await keys.setValue({ ...known, [found.place]: key });
  const offered = question.offered.map(stampOf);
  await keepQuestion({ key, text, why, offered, at: hourOf(now) }, now);
}

async function drop(question: PanelQuestion, now: number): Promise<void> {
  const found = placeOf(question, now);
  const key = found && (await keys.getValue())[found.place];
  if (key) await dropQuestion(key);
}

/** A question stands open: it is kept while no phrase fits it, and forgotten once one does. */
export function noteQuestion(question: PanelQuestion, now: number): Promise<void> {
  return inTurn(() => (question.unsure ? keep(question, 'unsure', now) : drop(question, now)));
}

/** A question was answered: by a phrase, and it is no gap; or by hand, past what was on offer, and it is one. */
export function noteAnswer(answer: PanelAnswer, now: number): Promise<void> {
  return inTurn(async () => {
    const { offered, used, likePhrase, unsure } = answer;
    await (used || likePhrase ? drop(answer, now) : keep(answer, unsure ? 'unsure' : 'own', now));
    await countAnswered({ shown: offered.map(({ key }) => key), used }, now);
  });
}
