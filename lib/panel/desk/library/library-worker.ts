/** A thread of its own for the library: planning and writing ten thousand phrases must not make the page wait. */
import { listPhrases } from '../../../data/phrases.ts';
import { revertRevision } from '../../../data/revisions.ts';
import { answerQuestions } from '../thread.ts';
import { type ImportSession, openImport } from './import-session.ts';
import type { Questions } from './questions.ts';
import { readOwnFile } from './read-own-file.ts';

let session: ImportSession | null = null;

/** The import that is under way. */
function current(): ImportSession {
  if (!session) throw new Error('no file is open');
  return session;
}

answerQuestions<Questions>({
  async openFile(file) {
    const read = await readOwnFile(file);
    if (!read.ok) return read;
    const opened = await openImport(read.reading);
    session = opened;
    return {
      ...{ ok: true, name: read.reading.name, summary: opened.summary },
      sites: read.reading.riders.sites ?? [],
    };
  },
  async openReading(reading) {
    const opened = await openImport(reading);
    session = opened;
    return opened.summary;
  },
  plan: (wishes) => current().plan(wishes),
  rows: ({ filter, from, to }) => current().rows(filter, from, to),
  broken: ({ from, to }) => current().broken(from, to),
  choose: ({ rows, choice }) => current().choose(rows, choice),
  dropGone: (drop) => current().dropGone(drop),
  shortcuts: async () =>
    (await listPhrases())
      .filter(({ shortcut, hidden }) => shortcut !== '' && !hidden)
      .map(({ key, shortcut, title }) => ({ key, shortcut, title })),
  revert: ({ id, now, kind }) => revertRevision(id, now, kind),
  import: ({ now }) => current().write(now),
});
