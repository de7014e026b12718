import * as v from 'valibot';

const numbers = v.record(v.pipe(v.string(), v.minLength(1)), v.number());
const words = v.array(v.pipe(v.string(), v.minLength(1)));

/** The words with which a language speaks of a time to come; how they go together is `read-time.ts`. */
export const TimeWordsSchema = v.object({
  /** Numbers in words: `两` is 2, `半` .5. */
  numerals: numbers,
  /** Minutes of a unit: `小时` is 60. */
  units: numbers,
  /** Before number and unit, where the language demands one: "in", "within"; empty for none. */
  before: words,
  /** Between the two numbers of a range: `到`, "-". */
  to: words,
  /** After number and unit, where they speak of the past: `3天前`, "2 hours ago". */
  ago: words,
  /** Days from today: `明天` is 1. */
  days: numbers,
  /** Days of the week, Sunday is 0. */
  weekdays: numbers,
  /** Before a day of the week, where the one of the week after is meant: `下`, "next". */
  next: words,
  /** Parts of a day, and the hour at which they end. */
  parts: numbers,
  /** Before a bare hour that nothing but its day or its end follows: "by 10 tomorrow"; empty for none. */
  hourAfter: words,
  /** After the hour of a clock: `点`, "o'clock". */
  clock: words,
  /** After the clock for half past: `半`. */
  half: words,
  /** After an hour of the first or second half of the day: "am", "pm"; hours to add. */
  halves: numbers,
  /** After a number for a day of the month: `号`. */
  dayOfMonth: words,
  /** Before the day, after a number for the month: `月`. */
  month: words,
  /** Times without a figure, and the minutes that one would allow oneself: `马上` is 15. */
  soon: numbers,
  /** A sentence with one of these promises nothing: it is about the past, a condition, a question, or what the buyer does. */
  unless: words,
});
export type TimeWords = v.InferOutput<typeof TimeWordsSchema>;
