import * as v from 'valibot';
import { type Phrase, PhraseSchema } from '../../lib/core/knowledge/phrase.ts';
import type { StoredPhrase } from '../../lib/core/knowledge/stored-phrase.ts';
import { phraseKey } from '../../lib/core/knowledge/stored-phrase.ts';
import type { FileReading } from '../../lib/core/library/file-reading.ts';
import type { LibraryPhrase } from '../../lib/core/library/read-library.ts';

type Row = Partial<LibraryPhrase> & { id: string };

/** A file called `Team` with these phrases, one a row; the text is the id's unless given. */
export function readingOf(rows: readonly Row[], given: Partial<FileReading> = {}): FileReading {
  return {
    ...{ format: 'qinda', name: 'Team', language: 'zh-CN', revision: 1, publisher: '' },
    rows: rows.map(({ source, hidden, edited, ...row }, at) => {
      const phrase = v.parse(PhraseSchema, { title: row.id, text: `${row.id} says so`, ...row });
      const kept = {
        ...(source !== undefined && { source }),
        ...(hidden !== undefined && { hidden }),
        ...(edited !== undefined && { edited }),
      };
      return { row: at + 1, sheet: '', phrase: { ...phrase, ...kept }, notes: [] };
    }),
    ...{ broken: [], header: [], blank: 0, riders: {} },
    ...given,
  };
}

/** A phrase as the base keeps it. */
export function keptPhrase(given: Partial<StoredPhrase> & { id: string }): StoredPhrase {
  const phrase: Phrase = v.parse(PhraseSchema, { title: given.id, text: `${given.id} says so`, ...given });
  const source = given.source ?? 'Team';
  return {
    ...{ key: phraseKey(source, phrase), source, hidden: false, edited: false, initials: '', place: 0 },
    ...{ updatedAt: 1, ...phrase, ...given },
  };
}
