import type { Phrase } from './phrase.ts';

/** A phrase as the knowledge base keeps it. */
export interface StoredPhrase extends Phrase {
  /** `source/lang/id`: unique over all libraries. */
  key: string;
  /** `pack` for our own, `own` for what the user wrote, else the name of the imported library. */
  source: string;
  /** Taken out of suggestions and search, kept for restoring. */
  hidden: boolean;
  /** Changed by the user: an update of its source leaves it alone. */
  edited: boolean;
  /** First letters of the title's pinyin, `什么时候发货` → `smshfh`. */
  initials: string;
  /** Every way to read the title, `chong/zhong xin fa huo`, and a line for each short tag; phrases from before have none. */
  sounds?: string;
  /** Position within its source: the order of the file, or of writing. Only for sorting. */
  place: number;
  /** ms since the epoch. */
  updatedAt: number;
}

/** The source name of phrases that the user wrote in the product. */
export const OWN = 'own';
/** The source name of the built-in packs. */
export const PACK = 'pack';

/** How the keys of a source begin, and no others. A slash in a library's name must not look like the next part of the key. */
export const keysOf = (source: string): string => `${source.replaceAll('%', '%25').replaceAll('/', '%2F')}/`;

/** The key of a phrase over all libraries. */
export function phraseKey(source: string, phrase: Pick<Phrase, 'lang' | 'id'>): string {
  return `${keysOf(source)}${phrase.lang}/${phrase.id}`;
}

/** Only what a phrase of a library is, without what the base adds to it. */
export function toPhrase(stored: Phrase): Phrase {
  const { id, title, text, group, shortcut, tags, asks, variants, purpose, doubts, lang } = stored;
  const { stage, occasion, tone, notes, validFrom, validUntil } = stored;
  return {
    ...{ id, title, text, group, shortcut, tags, asks, variants, purpose, doubts, lang },
    ...(stage !== undefined && { stage }),
    ...(occasion !== undefined && { occasion }),
    ...(tone !== undefined && { tone }),
    ...(notes !== undefined && { notes }),
    ...(validFrom !== undefined && { validFrom }),
    ...(validUntil !== undefined && { validUntil }),
  };
}

/** Whether two phrases say the same: title, text, questions and all other content. */
export function isSamePhrase(a: Phrase, b: Phrase): boolean {
  return JSON.stringify(toPhrase(a)) === JSON.stringify(toPhrase(b));
}
