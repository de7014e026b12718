import { DOUBTS, PSYCHOLOGY, TYPE_FAMILIES } from '../knowledge/codes.ts';
import type { BuyerReading, Corrections, Read } from './reading.ts';

const told = <T>(value: T): Read<T> => ({ value, confidence: 1, evidence: [{ kind: 'corrected' }] });

/** The agent's word for the reader's; `undefined` leaves it as it is, `null` takes it away. */
const correctOne = <T>(read: Read<T> | null, said: T | null | undefined): Read<T> | null =>
  said === undefined ? read : said === null ? null : told(said);

/** A list with what the agent added in front, without what the agent took away. */
function correctMany<T extends string>(
  all: readonly T[],
  read: Read<T>[],
  said: Partial<Record<T, boolean>> | undefined,
): Read<T>[] {
  const added = all.filter((one) => said?.[one] === true);
  return [...added.map((one) => told(one)), ...read.filter(({ value }) => said?.[value] === undefined)];
}

/** What the agent has put right always wins over what was read; `newest` is the id of the buyer's newest turn. */
export function correctReading(
  reading: BuyerReading,
  corrections: Corrections,
  newest?: string,
): BuyerReading {
  const isOfNow = corrections.moodAt === undefined || corrections.moodAt === newest;
  const families = TYPE_FAMILIES.filter((family) => corrections.types?.[family] !== undefined);
  const types = reading.types.filter(({ value }) => !families.some((family) => value.startsWith(family)));
  const toldTypes = families.flatMap((family) => corrections.types?.[family] ?? []);
  return {
    ...reading,
    stage: correctOne(reading.stage, corrections.stage),
    mood: isOfNow ? correctOne(reading.mood, corrections.mood) : reading.mood,
    doubts: correctMany(DOUBTS, reading.doubts, corrections.doubts),
    psychology: correctMany(PSYCHOLOGY, reading.psychology, corrections.psychology),
    types: [...toldTypes.map(told), ...types],
  };
}
