/** A thread of its own for the library: reading, planning and writing ten thousand phrases must not make the page wait. */
import type { FileReading } from '../../../core/library/file-reading.ts';
import { MAX_FILE_BYTES } from '../../../core/library/read/limits.ts';
import type { ReadOutcome } from '../../../core/library/read/outcome.ts';
import { readLibraryFile } from '../../../core/library/read/read-library-file.ts';
import { listPhrases } from '../../../data/phrases.ts';
import { revertRevision } from '../../../data/revisions.ts';
import type { RiderPlan } from '../../../data/rider-plans.ts';
import type { ChangedWord } from '../../../data/rows.ts';
import { toPhrase } from '../../../data/stored-phrase.ts';
import { planWords } from '../../../data/swap-words.ts';
import { answerQuestions } from '../thread.ts';
import { type ImportSession, openImport } from './import-session.ts';
import { type KnownPhrases, knowPhrases } from './known-phrases.ts';
import { lookAtOutcome } from './look-at-reading.ts';
import type { Questions, ReadChoices } from './questions.ts';
import { toLine } from './rider-line.ts';
import { writeFile } from './write-file.ts';

/** The file that was read, and its import. */
let reading: FileReading | null = null;
let session: ImportSession | null = null;
/** What a form knows of the phrases, as they were when it was opened. */
let known: KnownPhrases | null = null;
let words: RiderPlan<ChangedWord> | null = null;

function current<T>(held: T | null): T {
  if (held === null) throw new Error('no file is open');
  return held;
}

async function read(
  file: File,
  choices: ReadChoices,
  onProgress: (done: number) => void,
): Promise<ReadOutcome> {
  // One byte over the limit is enough to be refused: a file of gigabytes must not be loaded for that.
  const bytes = new Uint8Array(await file.slice(0, MAX_FILE_BYTES + 1).arrayBuffer());
  return readLibraryFile(bytes, file.name, { ...choices, onProgress });
}

answerQuestions<Questions>({
  async readFile({ file, choices }, { onProgress }) {
    reading = null;
    session = null;
    const outcome = await read(file, choices, onProgress);
    reading = outcome.kind === 'read' ? outcome.reading : null;
    return lookAtOutcome(outcome);
  },
  async openPlan(_, { onProgress }) {
    const { words: given, ...riders } = current(reading).riders;
    const opened = await openImport(current(reading), onProgress);
    words = given ? await planWords(given, Date.now()) : null;
    session = opened;
    const line = words && toLine('words', words, ({ key, to }) => to?.word?.word ?? key);
    return { summary: opened.summary, riders, words: line };
  },
  plan: (wishes) => current(session).plan(wishes),
  rows: ({ filter, from, to }) => current(session).rows(filter, from, to),
  broken({ from, to }) {
    const { name, header, broken } = current(reading);
    const width = broken.reduce((most, { cells }) => Math.max(most, cells.length), 0);
    return { name, header, width, rows: broken.slice(from, to) };
  },
  choose: ({ rows, choice }) => current(session).choose(rows, choice),
  dropGone: (drop) => current(session).dropGone(drop),
  async groups() {
    known = knowPhrases(await listPhrases());
    return known.groups;
  },
  titleFor: (asked) => known?.titleFor(...asked) ?? null,
  async stock() {
    const found = new Map<string, { count: number; groups: Set<string> }>();
    for (const { source, group } of await listPhrases()) {
      const there = found.get(source) ?? { count: 0, groups: new Set() };
      found.set(source, { count: there.count + 1, groups: there.groups.add(group) });
    }
    return [...found].map(([source, { count, groups }]) => ({ source, count, groups: [...groups] }));
  },
  async writeFile({ source, header }) {
    const phrases = (await listPhrases()).filter((phrase) => source === null || phrase.source === source);
    return writeFile(phrases.map(toPhrase), header);
  },
  revert: ({ id, now, kind }) => revertRevision(id, now, kind),
  import({ now, withWords, withoutWords, riders }, company) {
    const leftOut = new Set(withoutWords);
    const swaps = withWords ? (words?.swaps.filter(({ key }) => !leftOut.has(key)) ?? []) : [];
    return current(session).write(now, { ...company, words: swaps, riders });
  },
});
