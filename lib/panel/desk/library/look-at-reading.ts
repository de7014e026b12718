import type { BrokenRow, FileReading, ReadRow, RowNote } from '../../../core/library/file-reading.ts';
import type { NeedsMapping, Read, ReadOutcome, Refused } from '../../../core/library/read/outcome.ts';

/** Enough to see whether characters and columns are right. */
const FIRST = 5;
/** More rows, and more remarks, help nobody on a screen. */
const FIRST_BROKEN = 100;
const FIRST_NOTES = 50;
const FIRST_PLACES = 8;

/** Something worth knowing of rows that are taken all the same. */
export interface NotedRows {
  note: RowNote;
  /** The first rows that it is about, and how many there are. */
  rows: number[];
  count: number;
}

/** A reading as a screen shows it: figures and the first of everything. The rows stay in the thread that read them. */
export interface ReadingLook extends Pick<FileReading, 'format' | 'publisher' | 'revision' | 'blank'> {
  taken: number;
  first: ReadRow[];
  broken: number;
  firstBroken: BrokenRow[];
  /** Each note once. */
  notes: NotedRows[];
  noteCount: number;
}

/** What a file turned out to be, as a screen shows it. */
export type FileLook = (Omit<Read, 'reading'> & { reading: ReadingLook }) | NeedsMapping | Refused;

function lookAtNotes(rows: readonly ReadRow[]): Pick<ReadingLook, 'notes' | 'noteCount'> {
  const found = new Map<string, NotedRows>();
  for (const { row, notes } of rows)
    for (const note of notes) {
      const name = `${note.kind}/${note.detail}`;
      const noted = found.get(name) ?? { note, rows: [], count: 0 };
      if (noted.rows.length < FIRST_PLACES) noted.rows.push(row);
      noted.count += 1;
      found.set(name, noted);
    }
  return { notes: [...found.values()].slice(0, FIRST_NOTES), noteCount: found.size };
}

/** What a screen needs of an outcome, however many rows it has. */
export function lookAtOutcome(outcome: ReadOutcome): FileLook {
  if (outcome.kind === 'refused') return { ...outcome, problems: outcome.problems.slice(0, FIRST_BROKEN) };
  if (outcome.kind === 'mapping') return outcome;
  const { format, publisher, revision, blank, rows, broken } = outcome.reading;
  return {
    ...outcome,
    reading: {
      ...{ format, publisher, revision, blank, taken: rows.length, broken: broken.length },
      ...{ first: rows.slice(0, FIRST), firstBroken: broken.slice(0, FIRST_BROKEN), ...lookAtNotes(rows) },
    },
  };
}
