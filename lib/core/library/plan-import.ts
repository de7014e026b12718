import { isSamePhrase, OWN, PACK, phraseKey, type StoredPhrase } from '../knowledge/stored-phrase.ts';
import type { FileReading, ReadRow } from './file-reading.ts';
import { guardOf, markLikes, markRepeats } from './plan/mark-likes.ts';
import { planGroups } from './plan/plan-groups.ts';
import type { Choice, Fate, PlanCounts, PlannedImport, PlannedRow } from './planned-import.ts';

/** What the user, or the source of the file, wants of a plan. */
export interface PlanWishes {
  /** The library that the rows go to; the file's own name when left out. */
  into?: string;
  /** Into which group a group of the file goes; see `planGroups`. */
  groups?: Readonly<Record<string, string>>;
  /**
   * `wording`: a row that reads like another phrase is pointed out · `ids`: only the ids count, for files that are the
   * same library again (a subscription, a backup).
   */
  compare?: 'wording' | 'ids';
}

/**
 * Says of every row of a file what it is beside `before` (all phrases of the base), and proposes what to do with it. Nothing
 * of the user's own and nothing that they edited is proposed for replacement. `onProgress` hears how far it is, 0…1.
 */
export function planImport(
  reading: FileReading,
  before: readonly StoredPhrase[],
  { into = nameFor(reading.name), groups: wished, compare = 'wording' }: PlanWishes = {},
  onProgress: (done: number) => void = () => {},
): PlannedImport {
  const base = new Map(before.map((phrase) => [phrase.key, phrase]));
  const groups = planGroups(reading.rows, before, wished);
  const groupOf = new Map(groups.map(({ name, into: group }) => [name, group]));
  const rows = reading.rows.map((row) => placeRow(row, into, groupOf, base));
  markRepeats(rows);
  if (compare === 'wording') markLikes(rows, before, onProgress);
  for (const row of rows) row.choice = cautious(row);
  const taken = new Set(rows.map(({ key }) => key));
  const gone = rows.some(({ source }) => source === into)
    ? before.filter(({ source, key, edited }) => source === into && !edited && !taken.has(key))
    : [];
  return {
    ...{ format: reading.format, into, rows, broken: reading.broken, header: reading.header, groups },
    gone: into === OWN ? [] : gone.map(({ key }) => key),
    // Only our own format says of a library that this is all of it.
    dropGone: reading.format === 'qinda' && into !== OWN && reading.broken.length === 0,
    counts: countFates(rows, reading, into === OWN ? 0 : gone.length),
    lastPlace: lastPlaces(before),
    seen: seenBy(rows, gone, base),
  };
}

/** A library may not be called as the user's own phrases or the built-in ones are. */
const nameFor = (name: string) => (name === OWN || name === PACK ? `${name} 2` : name);

function placeRow(
  row: ReadRow,
  into: string,
  groupOf: ReadonlyMap<string, string>,
  base: ReadonlyMap<string, StoredPhrase>,
): PlannedRow {
  const { phrase } = row;
  const source = phrase.source ?? into;
  const group = phrase.source === undefined ? (groupOf.get(phrase.group) ?? phrase.group) : phrase.group;
  const key = phraseKey(source, phrase);
  const there = base.get(key);
  const placed = { ...row, phrase: { ...phrase, group }, source, key, choice: 'skip' as const };
  const stock = source === PACK && !phrase.edited && !phrase.hidden;
  if (!there) return { ...placed, fate: 'new', ...(stock && { guard: 'stock' as const }) };
  if (isSameRow(placed, there)) return { ...placed, fate: 'same', twin: key };
  const guard = stock ? 'stock' : guardOf(there);
  return { ...placed, fate: 'changed', twin: key, ...(guard && { guard }) };
}

/** A row of a backup also says whether it was hidden or edited; others leave that to the user. */
const isSameRow = ({ phrase }: Pick<PlannedRow, 'phrase'>, there: StoredPhrase): boolean =>
  isSamePhrase(phrase, there) &&
  (phrase.source === undefined ||
    (there.hidden === (phrase.hidden ?? false) && there.edited === (phrase.edited ?? false)));

const proposals: Record<Fate, Choice> = {
  new: 'take',
  changed: 'replace',
  same: 'skip',
  duplicate: 'skip',
  near: 'both',
};

/** What is proposed: whatever loses nothing. */
function cautious({ fate, guard }: PlannedRow): Choice {
  if (guard !== undefined && fate !== 'near') return 'skip';
  return proposals[fate];
}

function countFates(rows: readonly PlannedRow[], reading: FileReading, gone: number): PlanCounts {
  const counts: PlanCounts = {
    new: 0,
    changed: 0,
    same: 0,
    duplicate: 0,
    near: 0,
    broken: 0,
    blank: 0,
    gone,
  };
  for (const { fate } of rows) counts[fate] += 1;
  return { ...counts, broken: reading.broken.length, blank: reading.blank };
}

function lastPlaces(before: readonly StoredPhrase[]): Map<string, number> {
  const last = new Map<string, number>();
  for (const { source, place } of before) last.set(source, Math.max(last.get(source) ?? place, place));
  return last;
}

function seenBy(
  rows: readonly PlannedRow[],
  gone: readonly StoredPhrase[],
  base: ReadonlyMap<string, StoredPhrase>,
): Map<string, StoredPhrase> {
  const seen = new Map(gone.map((phrase) => [phrase.key, phrase]));
  for (const { key, twin } of rows)
    for (const one of [key, twin]) {
      const there = one === undefined ? undefined : base.get(one);
      if (there) seen.set(there.key, there);
    }
  return seen;
}
