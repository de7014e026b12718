import { OWN, type StoredPhrase } from '../../knowledge/stored-phrase.ts';
import type { Guard, PlannedRow } from '../planned-import.ts';
import { indexLikeness } from './likeness.ts';
import { foldCase, foldWording } from './read-grams.ts';

/** Why a phrase of the base is not replaced without asking; undefined: it may be. */
export const guardOf = ({ source, edited }: StoredPhrase): Guard | undefined =>
  source === OWN ? 'own' : edited ? 'edited' : undefined;

/** A key can be written once: a row with the key of an earlier one is that row again. */
export function markRepeats(rows: PlannedRow[]): void {
  const first = new Map<string, number>();
  rows.forEach((row, at) => {
    const earlier = first.get(row.key);
    if (earlier === undefined) first.set(row.key, at);
    else {
      row.fate = 'duplicate';
      row.twinRow = earlier;
      delete row.twin;
    }
  });
}

/** Rows between two words about how far it is. */
const STEP = 1000;

/** Finds what reads like another phrase of the base, or like an earlier row. Hidden phrases are out of the way. */
export function markLikes(
  rows: PlannedRow[],
  before: readonly StoredPhrase[],
  onProgress: (done: number) => void,
): void {
  const inFile = new Set(rows.map(({ key }) => key));
  const others = before.filter(({ hidden, key }) => !hidden && !inFile.has(key));
  const texts = [...others, ...rows.map(({ phrase }) => phrase)].map(({ text }) => foldCase(text));
  const exact = new Map<string, number>();
  const alike = indexLikeness(texts);
  const wordings = texts.map(foldWording);
  const note = (number: number) => {
    const wording = wordings[number] ?? '';
    if (!exact.has(wording)) exact.set(wording, number);
    alike.add(number);
  };
  others.forEach((_, number) => {
    note(number);
    if (number % STEP === 0) onProgress(number / texts.length);
  });
  rows.forEach((row, at) => {
    const number = others.length + at;
    if (row.fate === 'new' && row.guard === undefined) {
      const same = exact.get(wordings[number] ?? '');
      const like = same === undefined ? alike.find(number) : { at: same, likeness: 1 };
      if (like) join(row, like, same === undefined, others);
    }
    note(number);
    if (at % STEP === 0) onProgress((others.length + at) / texts.length);
  });
}

function join(
  row: PlannedRow,
  { at, likeness }: { at: number; likeness: number },
  isNear: boolean,
  others: readonly StoredPhrase[],
): void {
  const twin = others[at];
  const guard = twin && guardOf(twin);
  row.fate = isNear ? 'near' : 'duplicate';
  if (isNear) row.likeness = likeness;
  if (twin) row.twin = twin.key;
  else row.twinRow = at - others.length;
  if (guard) row.guard = guard;
}
