import type { Lang } from '../core/knowledge/phrase.ts';
import type { StoredPhrase } from '../core/knowledge/stored-phrase.ts';
import type { LibraryPhrase } from '../core/library/read-library.ts';
import { OWN, toPhrase } from './stored-phrase.ts';

interface ExportHeader {
  name: string;
  language: Lang;
  /** Taught sites that ride along; see `check-site.ts`. */
  sites?: unknown[];
}

function toFile({ sites = [], ...header }: ExportHeader, phrases: LibraryPhrase[]): string {
  const library = { ...header, revision: 1, phrases, ...(sites.length > 0 && { sites }) };
  return `${JSON.stringify({ format: 'qinda-library', version: 1, ...library }, null, 1)}\n`;
}

/** The user's own phrases as a library file to share: whoever imports it gets a library called `header.name`. */
export function exportOwn(phrases: StoredPhrase[], header: ExportHeader): string {
  return toFile(header, phrases.filter((phrase) => phrase.source === OWN).map(toPhrase));
}

/** Everything as a backup file: importing it puts each phrase back where it was, hidden and edited as it was. */
export function exportAll(phrases: StoredPhrase[], header: ExportHeader): string {
  return toFile(
    header,
    phrases.map(({ source, hidden, edited, ...phrase }) => ({ ...toPhrase(phrase), source, hidden, edited })),
  );
}
