import type { Lang } from '../../knowledge/phrase.ts';
import type { FileReading } from '../file-reading.ts';
import type { LibraryPhrase } from '../read-library.ts';

/** What a library file says of itself. */
export interface LibraryHeader {
  name: string;
  language: Lang;
  /** Counts the versions that were shared; 1 where nobody counts. */
  revision?: number;
  /** Who shares it; empty for nobody. */
  publisher?: string;
  /** What rides along. */
  riders?: FileReading['riders'];
}

/** A library as a file in our own format, as `public/qinda-library.schema.json` describes it. */
export function writeOwnJson(header: LibraryHeader, phrases: readonly LibraryPhrase[]): string {
  const { name, language, revision = 1, publisher, riders = {} } = header;
  const { sites = [], words = [], terms, presets = [] } = riders;
  const library = {
    ...{ format: 'qinda-library', version: 1, name, language, revision },
    ...(publisher && { publisher }),
    phrases,
    ...(sites.length > 0 && { sites }),
    ...(words.length > 0 && { words }),
    ...(terms !== undefined && { terms }),
    ...(presets.length > 0 && { presets }),
  };
  return `${JSON.stringify(library, null, 1)}\n`;
}
