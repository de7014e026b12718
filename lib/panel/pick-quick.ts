import type { LatestQuestion } from '../core/chat/latest-question.ts';
import type { Turn } from '../core/chat/turn.ts';
import type { Lang, Phrase } from '../core/knowledge/phrase.ts';
import { findVariables } from '../core/knowledge/variables.ts';
import type { Suggestion } from '../core/matching/suggestion.ts';
import { firstOf, pickLine } from './pick-line.ts';

/** `greeting`: nobody has answered this buyer yet. `hold`: buys time. `offHours`: the shop is closed. */
export type QuickKind = 'greeting' | 'hold' | 'offHours';

/** What is known of the moment at which a line is wanted. */
export interface QuickMoment {
  question: LatestQuestion<Turn> | null;
  /** The buyer was here before, and nobody has greeted them in this visit. */
  back: boolean;
  /** The shop is closed now. */
  closed: boolean;
  /** The shop has said by when it answers what comes in while it is closed. */
  hasReplyTime: boolean;
}

/** Moments of a chat for which somebody else has to be asked first: the holding line says who. */
const ASKED: Partial<Record<NonNullable<Phrase['occasion']>, string>> = {
  arrival: 'hold.courier',
  courier: 'hold.courier',
  'urge-courier': 'hold.courier',
  tracking: 'hold.courier',
  'not-received': 'hold.courier',
  delivery: 'hold.courier',
  'change-address': 'hold.warehouse',
  'dispatch-time': 'hold.warehouse',
  stock: 'hold.warehouse',
};

/** Whether phrases of a kind can be the line at all; a large library is not read for the others. */
export const mayBeQuick = ({ purpose, occasion }: Pick<Phrase, 'purpose' | 'occasion'>): boolean =>
  purpose === 'greeting' || purpose === 'hold' || occasion === 'greeting-off-hours';

/** Which holding lines name the next step truly, best first. */
function holdIds(ranked: readonly Suggestion<Phrase>[], question: QuickMoment['question']): string[] {
  const { occasion } = ranked[0]?.phrase ?? {};
  const asked = occasion && ASKED[occasion];
  const hasPhoto = question?.turns.some(({ kind }) => kind === 'image');
  return [...(hasPhoto ? ['hold.photo'] : []), ...(asked ? [asked] : []), 'hold.checking'];
}

/** With the time by which an answer comes where the shop has set one, else a line without a promise. */
function pickOffHours<P extends Phrase>(phrases: readonly P[], lang: Lang, hasReplyTime: boolean): P | null {
  const fits = phrases.filter((one) => one.occasion === 'greeting-off-hours' && one.lang === lang);
  const promises = (phrase: P) => findVariables(phrase.text).includes('replyBy');
  const wanted = fits.find((phrase) => promises(phrase) === hasReplyTime);
  return wanted ?? fits.find((phrase) => !promises(phrase)) ?? null;
}

/** The line that is one click away: what it is for, and which phrase says it. */
export function pickQuick<P extends Phrase>(
  phrases: readonly P[],
  ranked: readonly Suggestion<P>[],
  lang: Lang,
  { question, back, closed, hasReplyTime }: QuickMoment,
): { kind: QuickKind; line: P | null } {
  const wasHeld = question?.answered ?? false;
  const offHours = closed && !wasHeld ? pickOffHours(phrases, lang, hasReplyTime) : null;
  if (offHours) return { kind: 'offHours', line: offHours };
  const kind = !question || back || (question.first && !wasHeld) ? 'greeting' : 'hold';
  if (kind === 'greeting') return { kind, line: pickLine(kind, phrases, ranked, lang, back) };
  // "One moment" was said already, and there is no answer yet: the same again would be empty.
  const still = wasHeld
    ? firstOf(
        ['hold.still'],
        phrases.filter((one) => one.lang === lang),
      )
    : null;
  return { kind, line: still ?? pickLine(kind, phrases, ranked, lang, false, holdIds(ranked, question)) };
}
