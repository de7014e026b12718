import * as v from 'valibot';
import type { DoubtId, Tone } from '../../core/knowledge/codes.ts';
import type { Occasion } from '../../core/knowledge/occasions.ts';
import {
  LANGS,
  type Lang,
  type Phrase,
  PhraseSchema,
  PURPOSES,
  STAGES,
} from '../../core/knowledge/phrase.ts';
import { type FieldProblem, toProblem } from '../../core/library/problem.ts';

/** A phrase while it is being written: everything as the form's controls hold it. */
export interface PhraseDraft {
  title: string;
  text: string;
  group: string;
  shortcut: string;
  /** Separated by commas, Chinese or Latin. */
  tags: string;
  /** One question a line. */
  asks: string;
  variants: string[];
  /** Empty: anywhere. */
  stage: (typeof STAGES)[number] | '';
  purpose: Phrase['purpose'];
  /** Empty: none in particular, as is `tone`. */
  occasion: Occasion | '';
  tone: Tone | '';
  doubts: DoubtId[];
  lang: Lang;
  /** First and last day, `2026-11-22`; empty: open. */
  validFrom: string;
  validUntil: string;
  /** For the agent's eyes. */
  notes: string;
}

export type DraftErrors = Partial<Record<keyof PhraseDraft, FieldProblem>>;

/** What the form's lists of choices hold. */
export const choices = { stages: ['', ...STAGES], purposes: PURPOSES, langs: LANGS } as const;

export function emptyDraft(lang: Lang, text = ''): PhraseDraft {
  const words = { title: '', text, group: '', shortcut: '', tags: '', asks: '', variants: [] };
  const rest = { validFrom: '', validUntil: '', notes: '' };
  return { ...words, ...rest, stage: '', purpose: 'answer', occasion: '', tone: '', doubts: [], lang };
}

export function toDraft(phrase: Phrase): PhraseDraft {
  const { title, text, group, shortcut, tags, asks, variants, purpose, doubts, lang } = phrase;
  const { stage = '', occasion = '', tone = '', validFrom = '', validUntil = '', notes = '' } = phrase;
  const lists = { tags: tags.join(', '), asks: asks.join('\n'), variants, doubts };
  const rest = { validFrom, validUntil, notes };
  return { title, text, group, shortcut, ...lists, ...rest, stage, purpose, occasion, tone, lang };
}

const split = (words: string, by: RegExp) =>
  words
    .split(by)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** The tags that somebody wrote behind each other. */
export const splitTags = (words: string): string[] => split(words, /[,，、;；\n]/);

/** The phrase that a draft makes, or the first problem of each field. */
export function readDraft(
  draft: PhraseDraft,
  id: string,
): { ok: true; phrase: Phrase } | { ok: false; errors: DraftErrors } {
  const read = v.safeParse(PhraseSchema, {
    ...draft,
    id,
    tags: splitTags(draft.tags),
    asks: split(draft.asks, /\n/),
    variants: draft.variants.map((words) => words.trim()).filter((words) => words !== ''),
    stage: draft.stage || undefined,
    occasion: draft.occasion || undefined,
    tone: draft.tone || undefined,
    validFrom: draft.validFrom || undefined,
    validUntil: draft.validUntil || undefined,
    notes: draft.notes.trim() || undefined,
  });
  const isAround = draft.validFrom !== '' && draft.validUntil !== '' && draft.validUntil < draft.validFrom;
  if (isAround) {
    const detail = `${draft.validFrom} …`;
    return { ok: false, errors: { validUntil: { field: 'validUntil', kind: 'choice', detail } } };
  }
  if (read.success) return { ok: true, phrase: read.output };
  const errors: DraftErrors = {};
  for (const problem of read.issues.map(toProblem)) {
    const field = problem.field.split('.')[0] as keyof PhraseDraft;
    errors[field] ??= problem;
  }
  return { ok: false, errors };
}

/** Characters as a reader counts them; a longer reply than {@link WALL_LENGTH} reads as brushing off. */
export function textLength(text: string): number {
  return [...text].length;
}

/** Characters; the service standard for a canned reply in a shop chat. */
export const WALL_LENGTH = 200;
