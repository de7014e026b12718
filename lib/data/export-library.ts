import type { StoredPhrase } from '../core/knowledge/stored-phrase.ts';
import { type LibraryHeader, writeOwnJson } from '../core/library/write/write-own-json.ts';
import { OWN, toPhrase } from './stored-phrase.ts';

/** The user's own phrases as a library file to share: whoever imports it gets a library called `header.name`. */
export function exportOwn(phrases: StoredPhrase[], header: LibraryHeader): string {
  return writeOwnJson(header, phrases.filter((phrase) => phrase.source === OWN).map(toPhrase));
}
