import { toPattern } from './find-words.ts';
import { fold } from './fold.ts';
import { daysUntil, daysUntilDate, resolveSpan, resolveTime } from './resolve-time.ts';
import type { Span } from './sentences.ts';
import type { TimeWords } from './time-words.ts';

/** Minutes: what is promised within them is said in the same breath. */
const MOMENT = 5;

/** When a sentence says that something will be done. */
export interface ReadTime {
  /** ms since the epoch, by the clock of this machine. */
  dueAt: number;
  /** Where it only says "soon", or names a few minutes; null where it names a time. */
  vagueAt: Span | null;
}

/** null: the sentence names no time. */
export type TimeReader = (sentence: string, now: number) => ReadTime | null;

type Table = Record<string, number>;
type Part<T> = (text: string, now: number) => T | null;

const oneOf = (words: readonly string[]) =>
  words.length
    ? `(?:${[...words]
        .sort((a, b) => b.length - a.length)
        .map((word) => toPattern(word))
        .join('|')})`
    : '(?!)';

const keyOf = (found: string) => found.replace(/\s+/g, ' ').replaceAll('’', "'");

/** Finds the first word of a table. A negative value says that the word means no time (`下午好`). */
function createLookup(table: Table): (text: string) => (Span & { value: number }) | null {
  const pattern = new RegExp(oneOf(Object.keys(table)), 'g');
  return (text) => {
    for (const match of text.matchAll(pattern)) {
      const value = table[keyOf(match[0])] ?? -1;
      if (value >= 0) return { value, start: match.index, end: match.index + match[0].length };
    }
    return null;
  };
}

/** "within 2 hours", `24-48小时内`: the longer end counts. Minutes. */
function createSpan(words: TimeWords): Part<{ minutes: number; at: Span }> {
  const { numerals, units, before, to, ago } = words;
  const number = `(\\d+(?:\\.\\d+)?|${oneOf(Object.keys(numerals))})`;
  const lead = before.length ? `${oneOf(before)}\\s+` : '(?<![\\d.])';
  const pattern = new RegExp(
    `${lead}${number}(?:\\s*${oneOf(to)}\\s*${number})?\\s*(${oneOf(Object.keys(units))})(?!\\s*${oneOf(ago)})`,
  );
  return (text) => {
    const match = pattern.exec(text);
    if (!match) return null;
    const amount = keyOf(match[2] ?? match[1] ?? '');
    const minutes = (numerals[amount] ?? Number(amount)) * (units[keyOf(match[3] ?? '')] ?? 0);
    const at = { start: match.index, end: match.index + match[0].length };
    return minutes > 0 && minutes < 525_600 ? { minutes, at } : null;
  };
}

/** `10点半`, "5:30 pm", "by 10 tomorrow". Hours in words count from two on, for `一点` is also "a little". */
function createClock(words: TimeWords): Part<{ hour: number; minute: number }> {
  const { numerals, clock, half, halves, hourAfter, days, weekdays, parts } = words;
  const hours = Object.keys(numerals).filter((word) => (numerals[word] ?? 0) >= 2);
  const pattern = new RegExp(
    `(?<![\\d.])(\\d{1,2}|${oneOf(hours)})(?:(:)(\\d{2})(?!\\d)|\\s*(${oneOf(clock)})(?:(${oneOf(half)})|(\\d{1,2})(?!\\d))?)?\\s*(${oneOf(Object.keys(halves))})?`,
    'g',
  );
  const lead = new RegExp(`(?<![\\p{L}\\p{N}])${oneOf(hourAfter)}\\s+$`, 'u');
  const after = oneOf([days, weekdays, parts].flatMap(Object.keys));
  const end = new RegExp(`^\\s*(?:$|[.,;!?](?!\\d)|(?:on\\s+)?${after})`);
  const isBareHour = (text: string, from: number, to: number) =>
    lead.test(text.slice(0, from)) && end.test(text.slice(to));
  return (text) => {
    for (const match of text.matchAll(pattern)) {
      const [whole, said = '', colon, minutes, word, isHalf, more, noon] = match;
      if (!colon && !word && !noon && !isBareHour(text, match.index, match.index + whole.length)) continue;
      const hour = numerals[said] ?? Number(said);
      const added = noon ? (halves[keyOf(noon)] ?? 0) : 0;
      const minute = isHalf ? 30 : Number(minutes ?? more ?? 0);
      if (hour > 24 || minute > 59) continue;
      return { hour: noon ? (hour % 12) + added : hour, minute };
    }
    return null;
  };
}

/** Days from today. */
function createDay(words: TimeWords): Part<number> {
  const findDay = createLookup(words.days);
  const findWeekday = createLookup(words.weekdays);
  const date = new RegExp(
    `(?<!\\d)(?:(\\d{1,2})\\s*${oneOf(words.month)}\\s*)?(\\d{1,2})\\s*${oneOf(words.dayOfMonth)}`,
  );
  const next = new RegExp(`${oneOf(words.next)}\\s*$`);
  return (text, now) => {
    const day = findDay(text);
    if (day) return day.value;
    const weekday = findWeekday(text);
    if (weekday) return daysUntil(weekday.value, next.test(text.slice(0, weekday.start)), now);
    const match = date.exec(text);
    const [, month, dayOfMonth] = match ?? [];
    return dayOfMonth && Number(dayOfMonth) <= 31
      ? daysUntilDate(month ? Number(month) : null, Number(dayOfMonth), now)
      : null;
  };
}

/** Prepares the time words of one language. A day or an hour tells more than a span, a span more than "soon". */
export function createTimeReader(words: TimeWords): TimeReader {
  const [readDay, readClock, readSpan] = [createDay(words), createClock(words), createSpan(words)];
  const [findPart, findSoon] = [createLookup(words.parts), createLookup(words.soon)];
  return (sentence, now) => {
    const text = fold(sentence);
    const said = {
      day: readDay(text, now),
      part: findPart(text)?.value ?? null,
      clock: readClock(text, now),
    };
    if (said.day !== null || said.part !== null || said.clock)
      return { dueAt: resolveTime(said, now), vagueAt: null };
    const span = readSpan(text, now);
    if (span !== null) {
      const { minutes, at } = span;
      return { dueAt: resolveSpan(minutes, now), vagueAt: minutes <= MOMENT ? at : null };
    }
    const soon = findSoon(text);
    return soon && { dueAt: resolveSpan(soon.value, now), vagueAt: soon };
  };
}
