import type { Lang } from '../../lib/core/knowledge/phrase.ts';
import type { StoredPhrase } from '../../lib/core/knowledge/stored-phrase.ts';
import { toPhrase } from '../../lib/data/stored-phrase.ts';

/** A backup as QinDa wrote it before there were files of everything: a library whose phrases say where they belong. */
export function writeOldBackup(phrases: StoredPhrase[], header: { name: string; language: Lang }): string {
  const marked = phrases.map(({ source, hidden, edited, ...phrase }) => ({
    ...toPhrase(phrase),
    ...{ source, hidden, edited },
  }));
  return JSON.stringify({ format: 'qinda-library', version: 1, ...header, revision: 1, phrases: marked });
}
