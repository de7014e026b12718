import type { Lang } from '../core/knowledge/phrase.ts';
import type { StoredPhrase } from '../core/knowledge/stored-phrase.ts';
import { OWN, toPhrase } from './stored-phrase.ts';

interface ExportHeader {
  name: string;
  language: Lang;
  /** Taught sites that ride along; see `check-site.ts`. */
  sites?: unknown[];
}

/** The user's own phrases as a library file to share: whoever imports it gets a library called `header.name`. */
export function exportOwn(phrases: StoredPhrase[], { sites = [], ...header }: ExportHeader): string {
  const own = phrases.filter((phrase) => phrase.source === OWN).map(toPhrase);
  const library = { ...header, revision: 1, phrases: own, ...(sites.length > 0 && { sites }) };
  return `${JSON.stringify({ format: 'qinda-library', version: 1, ...library }, null, 1)}\n`;
}
