/** A thread of its own for the library: planning and writing ten thousand phrases must not make the page wait. */
import { readLibraryFile } from '../../../core/library/read/read-library-file.ts';
import { listPhrases } from '../../../data/phrases.ts';
import { revertRevision } from '../../../data/revisions.ts';
import { answerQuestions } from '../thread.ts';
import { type ImportSession, openImport } from './import-session.ts';
import type { Questions } from './questions.ts';

let session: ImportSession | null = null;

/** The import that is under way. */
function current(): ImportSession {
  if (!session) throw new Error('no file is open');
  return session;
}

answerQuestions<Questions>({
  async openFile({ file, options }) {
    const read = readLibraryFile(new Uint8Array(await file.arrayBuffer()), file.name, options);
    if (read.kind !== 'read') return { ok: false, problems: read.kind === 'refused' ? read.problems : [] };
    const { name, riders } = read.reading;
    const opened = await openImport(read.reading);
    session = opened;
    return { ok: true, name, summary: opened.summary, sites: riders.sites ?? [] };
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
