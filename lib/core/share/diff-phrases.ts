import type { Phrase } from '../knowledge/phrase.ts';

/** What a newer file does to the phrases of a library; each phrase once. */
export interface PhraseDiff<P extends Phrase> {
  added: Phrase[];
  changed: { before: P; after: Phrase }[];
  removed: P[];
  /** Would change or go, but the user edited them: they stay. */
  left: P[];
}

/** A phrase's identity within its library. */
const nameOf = ({ lang, id }: Phrase) => `${lang}/${id}`;

/** Compares by language and id; `isSame` says whether two phrases say the same. */
export function diffPhrases<P extends Phrase & { edited: boolean }>(
  before: readonly P[],
  after: readonly Phrase[],
  isSame: (a: Phrase, b: Phrase) => boolean,
): PhraseDiff<P> {
  const diff: PhraseDiff<P> = { added: [], changed: [], removed: [], left: [] };
  const old = new Map(before.map((phrase) => [nameOf(phrase), phrase]));
  for (const phrase of after) {
    const there = old.get(nameOf(phrase));
    old.delete(nameOf(phrase));
    if (!there) diff.added.push(phrase);
    else if (isSame(there, phrase)) continue;
    else if (there.edited) diff.left.push(there);
    else diff.changed.push({ before: there, after: phrase });
  }
  for (const phrase of old.values()) (phrase.edited ? diff.left : diff.removed).push(phrase);
  return diff;
}

/** Whether nothing would be written. */
export const isNoChange = ({ added, changed, removed }: PhraseDiff<Phrase & { edited: boolean }>): boolean =>
  added.length + changed.length + removed.length === 0;
