import type { OpenChat } from '../core/chat/snapshot.ts';
import type { Lang } from '../core/knowledge/phrase.ts';
import type { StoredPhrase } from '../core/knowledge/stored-phrase.ts';
import { soberText } from '../core/tactics/sober-text.ts';
import { asksAgainOf } from './asks-again.ts';
import { fillPhrase } from './fill-phrase.ts';
import type { ShownPhrase, Wording } from './use-suggestions.ts';

/** What makes a phrase personal, and how it should sound. */
export interface Showing {
  open: OpenChat;
  wording: Wording;
  /** Without cheerful signs, for a buyer who is upset. */
  sober: boolean;
}

/** A phrase as it would be inserted into the open chat. */
export function showPhrase(
  phrase: StoredPhrase,
  reason: ShownPhrase['reason'],
  { open, wording, sober }: Showing,
): ShownPhrase {
  const worded = sober ? { ...phrase, text: soberText(phrase.text) } : phrase;
  const { facts, dear, memory } = wording;
  return {
    phrase,
    reason,
    asksAgain: asksAgainOf(phrase, memory),
    ...fillPhrase(worded, open, facts, dear[phrase.lang]),
  };
}

/** A text that was put together on the spot, as a phrase: it may have blanks, and goes the way of all others. */
export function composePhrase(id: string, title: string, text: string, lang: Lang): StoredPhrase {
  return {
    key: `composed/${lang}/${id}`,
    source: 'composed',
    id,
    title,
    text,
    lang,
    group: '',
    shortcut: '',
    tags: [],
    asks: [],
    variants: [],
    doubts: [],
    purpose: 'ask',
    stage: 'after-sale',
    hidden: false,
    edited: false,
    initials: '',
    place: 0,
    updatedAt: 0,
  };
}
