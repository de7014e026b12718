import type { DoubtId } from '../knowledge/codes.ts';
import type { Phrase } from '../knowledge/phrase.ts';
import type { StoredPhrase } from '../knowledge/stored-phrase.ts';
import { simplify } from '../matching/simplify.ts';

/** What the list of phrases is narrowed to; an empty field narrows nothing. */
export interface DeskFilter {
  query: string;
  /** A group with all below it; null for all, the empty string for phrases without a group. */
  group: string | null;
  lang: string;
  source: string;
  /** `expired`: its last day is over. */
  state: '' | 'shown' | 'hidden' | 'edited' | 'expired';
  use: '' | 'used' | 'unused';
  /** `none`: those that belong anywhere. */
  stage: '' | 'none' | NonNullable<Phrase['stage']>;
  doubt: '' | DoubtId;
}

export const noFilter: DeskFilter = {
  ...{ query: '', group: null, lang: '', source: '' },
  ...{ state: '', use: '', stage: '', doubt: '' },
};

const fold = (text: string) => simplify(text.normalize('NFKC').toLowerCase());

/** Everything of a phrase that a query is looked for in. */
export function foldPhrase(phrase: StoredPhrase): string {
  const { title, text, group, shortcut, initials, tags, asks, variants } = phrase;
  return fold([title, text, group, shortcut, initials, ...tags, ...asks, ...variants].join('\n'));
}

/** Between the names of a group and of one inside it, `售后/退款`. */
export const GROUP_SEPARATOR = '/';

/** Whether a phrase's group is this one or stands below it. */
export function isInGroup(group: string, wanted: string): boolean {
  return group === wanted || (wanted !== '' && group.startsWith(wanted + GROUP_SEPARATOR));
}

/** Whether its last day is over. `today`: `2026-11-22`. */
export const isExpired = ({ validUntil }: Pick<Phrase, 'validUntil'>, today: string): boolean =>
  validUntil !== undefined && validUntil < today;

/**
 * Whether a phrase fits every part of the filter but the group; each word of the query must stand somewhere in `words`
 * ({@link foldPhrase}).
 */
export function createFit(
  filter: DeskFilter,
  today: string,
  isUsed: (key: string) => boolean,
): (phrase: StoredPhrase, words: string) => boolean {
  const { lang, source, state, use, stage, doubt } = filter;
  const query = fold(filter.query).split(/\s+/).filter(Boolean);
  const states: Record<DeskFilter['state'], (phrase: StoredPhrase) => boolean> = {
    '': () => true,
    shown: ({ hidden }) => !hidden,
    hidden: ({ hidden }) => hidden,
    edited: ({ edited }) => edited,
    expired: (phrase) => isExpired(phrase, today),
  };
  const isInState = states[state];
  return (phrase, words) =>
    (lang === '' || phrase.lang === lang) &&
    (source === '' || phrase.source === source) &&
    isInState(phrase) &&
    (use === '' || isUsed(phrase.key) === (use === 'used')) &&
    (stage === '' || (phrase.stage ?? 'none') === stage) &&
    (doubt === '' || phrase.doubts.includes(doubt)) &&
    query.every((word) => words.includes(word));
}
