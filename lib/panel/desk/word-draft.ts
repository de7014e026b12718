import * as v from 'valibot';
import { type Word, type WordKind, WordSchema } from '../../core/checks/word.ts';
import type { Lang } from '../../core/knowledge/phrase.ts';

/** A word while it is being written: every list as lines. */
export interface WordDraft {
  kind: WordKind;
  lang: Lang;
  word: string;
  /** Not shown: a built-in word keeps it. */
  needsTime: boolean;
  also: string;
  not: string;
  say: string;
  why: string;
}

/** What is wrong with a field. */
export type WordErrors = Partial<Record<keyof WordDraft, 'empty' | 'long'>>;

export const emptyWord = (lang: Lang): WordDraft => ({
  ...{ kind: 'forbidden', lang, word: '', needsTime: false, also: '', not: '', say: '', why: '' },
});

export function toWordDraft({ also, not, ...word }: Word): WordDraft {
  const { kind, lang, needsTime, say, why } = word;
  return { kind, lang, needsTime, word: word.word, also: also.join('\n'), not: not.join('\n'), say, why };
}

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The word that a draft describes, or what is wrong with it. */
export function readWordDraft(
  draft: WordDraft,
  id: string,
): { ok: true; word: Word } | { ok: false; errors: WordErrors } {
  const read = v.safeParse(WordSchema, { ...draft, id, also: lines(draft.also), not: lines(draft.not) });
  if (read.success) return { ok: true, word: read.output };
  const fields = read.issues.map((issue) => issue.path?.[0]?.key as keyof WordDraft);
  return {
    ok: false,
    errors: Object.fromEntries(
      fields.map((field) => [field, String(draft[field]).trim() === '' ? 'empty' : 'long']),
    ),
  };
}

/** What the list of words shows; empty text means any. */
export interface WordFilter {
  query: string;
  kind: WordKind | '';
  lang: Lang | '';
  state: '' | 'shown' | 'hidden' | 'changed';
}

export const noWordFilter: WordFilter = { query: '', kind: '', lang: '', state: '' };
