import * as v from 'valibot';
import type { Turn } from '../chat/turn.ts';
import { normalise } from '../matching/normalise.ts';

const words = v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(80))), v.maxLength(1000));

/**
 * What says that a message says nothing yet. A clause is one of these words or is put together from them; `*` stands
 * for a few words of any kind at one place.
 */
export const ReplyWordsSchema = v.object({
  greetings: words,
  /** "One moment": the buyer goes on waiting. */
  holds: words,
  /** What may stand around them. */
  fillers: words,
  /** In a row of the platform: the conversation is over. */
  closings: words,
  /** In a row of the platform: another agent has it now. */
  transfers: words,
  /** … unless it also says that it came to us. */
  transfersToUs: words,
});

export type ReplyWords = v.InferOutput<typeof ReplyWordsSchema>;

/** What a message of the shop does for a waiting buyer: a bare greeting, an empty "one moment", or anything else. */
export type ReplyKind = 'greeting' | 'hold' | 'answer';

/** How a conversation ends by a row of the platform. */
export type Ending = 'closed' | 'transfer';

export interface ReplyReader {
  replyOf(turn: Pick<Turn, 'kind' | 'text'>): ReplyKind;
  /** null: the row says something else. */
  endingOf(turn: Pick<Turn, 'text'>): Ending | null;
}

/** Longer messages are answers, whatever they are made of. */
const MAX_LENGTH = 160;
const ANY_LENGTH = 24;
/** What a variable of a phrase may have been filled with. */
const FILLED = '.{0,60}';
const CLAUSE_END = /[\p{P}\p{S}\n\r]+/u;
const SILENT = /[\s\p{P}\p{S}\p{Extended_Pictographic}]+/gu;

const bareOf = (text: string) => normalise(text).replace(SILENT, '');

interface WordSet {
  whole: Set<string>;
  longest: number;
  /** Those with a `*`. */
  open: RegExp[];
}

const exactly = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

function wordSet(list: readonly string[]): WordSet {
  const whole = new Set(list.filter((word) => !word.includes('*')).map(bareOf));
  const open = list.filter((word) => word.includes('*'));
  return {
    whole,
    longest: Math.max(0, ...[...whole].map((word) => word.length)),
    open: open.map(
      (word) => new RegExp(`^${word.split('*').map(bareOf).map(exactly).join(`.{0,${ANY_LENGTH}}`)}$`, 'u'),
    ),
  };
}

/** Whether `clause` is cut into words of `sets` without a rest. */
function isMadeOf(clause: string, sets: readonly WordSet[]): boolean {
  if (sets.some(({ open }) => open.some((pattern) => pattern.test(clause)))) return true;
  const longest = Math.max(...sets.map((set) => set.longest));
  const reachable = [true];
  for (let end = 1; end <= clause.length; end++) {
    reachable[end] = false;
    for (let start = Math.max(0, end - longest); start < end && !reachable[end]; start++)
      reachable[end] =
        reachable[start] === true && sets.some(({ whole }) => whole.has(clause.slice(start, end)));
  }
  return reachable[clause.length] === true;
}

/** A phrase of the library that says by itself what it is for. */
export interface KnownPhrase {
  purpose: 'greeting' | 'hold';
  /** May hold variables in braces. */
  text: string;
}

/** Recognises phrases of the library that were sent as they are, whatever stood in for their variables. */
function phraseBook(phrases: readonly KnownPhrase[]): (bare: string) => ReplyKind | null {
  const plain = new Map<string, ReplyKind>();
  const filled: { pattern: RegExp; purpose: ReplyKind }[] = [];
  for (const { text, purpose } of phrases) {
    const parts = text.split(/\{[^{}]*\}/).map(bareOf);
    // Nothing but variables would be anything.
    if (parts.join('').length < 2) continue;
    if (parts.length === 1) plain.set(parts[0] ?? '', purpose);
    else filled.push({ pattern: new RegExp(`^${parts.map(exactly).join(FILLED)}$`, 'u'), purpose });
  }
  return (bare) => plain.get(bare) ?? filled.find(({ pattern }) => pattern.test(bare))?.purpose ?? null;
}

/**
 * Reads what messages of a shop do, by lists of words and by the library's own phrases; without any, every message is
 * an answer.
 */
export function createReplyReader(lists: ReplyWords, phrases: readonly KnownPhrase[] = []): ReplyReader {
  const phraseOf = phraseBook(phrases);
  const [greetings, holds, fillers] = [lists.greetings, lists.holds, lists.fillers].map(wordSet) as [
    WordSet,
    WordSet,
    WordSet,
  ];
  const [closings, transfers, toUs] = [lists.closings, lists.transfers, lists.transfersToUs].map((list) =>
    list.map(bareOf),
  ) as [string[], string[], string[]];
  return {
    replyOf({ kind, text }) {
      if (kind !== 'text' || text.length > MAX_LENGTH) return 'answer';
      const known = phraseOf(bareOf(text));
      if (known) return known;
      // "I'm" and "I’ll" are one word each.
      const clauses = text.replace(/['’]/g, '').split(CLAUSE_END).map(bareOf).filter(Boolean);
      // Nothing but smileys is friendly, and no answer.
      if (clauses.every((clause) => isMadeOf(clause, [greetings, fillers]))) {
        // "Okay" alone says something.
        const isFiller = (clause: string) => isMadeOf(clause, [fillers]) && !isMadeOf(clause, [greetings]);
        return clauses.length > 0 && clauses.every(isFiller) ? 'answer' : 'greeting';
      }
      return clauses.every((clause) => isMadeOf(clause, [greetings, holds, fillers])) ? 'hold' : 'answer';
    },
    endingOf({ text }) {
      const bare = bareOf(text);
      const says = (list: readonly string[]) => list.some((words) => bare.includes(words));
      if (says(transfers)) return says(toUs) ? null : 'transfer';
      return says(closings) ? 'closed' : null;
    },
  };
}
