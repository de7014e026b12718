import { isInShift, type ShopHours } from './hours.ts';
import type { Preset, PresetRules } from './preset.ts';
import { dayAfter, minutesOf, momentOf, wallTime } from './zone.ts';

/** By which rules the waits of one site are measured. */
export interface ClockRules {
  /** The house's own, inner target. */
  house: Preset;
  /** The platform's; null: none is known or wanted. */
  platform: Preset | null;
  /** null: always open. */
  hours: ShopHours | null;
}

/** What a rule wants to know of a question. */
export interface Asked {
  /** ms since the epoch. */
  at: number;
  /** Nobody of the shop has answered this buyer on this visit. */
  isFirst: boolean;
  /** When the session began that the question belongs to. */
  sessionAt: number;
  /** When a person of the shop last wrote to this buyer; null: never, or nobody knows when. */
  sellerAt: number | null;
  /** A person of the shop has written to this buyer before, whenever. */
  wasServed: boolean;
}

/** Silence after which a buyer who writes begins a new session, where the rule does not say: half a day, ms. */
const SESSION_MS = 12 * 3_600_000;

/** ms of silence that end a session. */
export const sessionGapMs = (rule: PresetRules | null): number =>
  rule?.sessionGapMin ? rule.sessionGapMin * 60_000 : SESSION_MS;

const seconds = (sec: number | null) => (sec === null ? null : sec * 1000);

/** ms that the unit of a rule gives this question; null: it does not count it. */
function limitOf(rule: PresetRules, { at, isFirst, sessionAt, sellerAt, wasServed }: Asked): number | null {
  const first = seconds(rule.firstReplySec ?? rule.replySec);
  const later = seconds(rule.replySec);
  const onDay = (moment: number) => wallTime(moment, rule.timezone).day;
  switch (rule.unit) {
    case 'round':
      return isFirst ? first : later;
    case 'session':
      return sellerAt === null || sellerAt < sessionAt ? first : later;
    case 'thread':
      return wasServed ? later : first;
    case 'buyerDay':
      return sellerAt === null || onDay(sellerAt) !== onDay(at) ? first : null;
    case 'dayCycle':
      return cycleEnd(rule, at) - at;
  }
}

/** When everything asked in the cycle around `at` has to be answered. */
function cycleEnd({ cut, answerBy, timezone }: PresetRules, at: number): number {
  const { day, minutes } = wallTime(at, timezone);
  const cutAt = minutesOf(cut ?? '00:00');
  const by = minutesOf(answerBy ?? cut ?? '00:00');
  const endDay = minutes < cutAt ? day : dayAfter(day, 1);
  return momentOf(by < cutAt ? dayAfter(endDay, 1) : endDay, by, timezone);
}

/** How long a rule gives for the answer to this question, ms; null: the question does not count. */
export function limitFor(rule: PresetRules | null, asked: Asked): number | null {
  if (!rule) return null;
  const tested = rule.windowTest === 'sessionStart' ? asked.sessionAt : asked.at;
  if (rule.window.length && !isInShift(rule.window, rule.timezone, tested)) return null;
  const limit = limitOf(rule, asked);
  const { day, weekday } = wallTime(asked.at, rule.timezone);
  if (limit === null || weekday < 6) return limit;
  if (!rule.weekends) return null;
  if (rule.weekendAnswerBy === null) return limit;
  return momentOf(dayAfter(day, 8 - weekday), minutesOf(rule.weekendAnswerBy), rule.timezone) - asked.at;
}
