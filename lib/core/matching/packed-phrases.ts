import type { Phrase } from '../knowledge/phrase.ts';

/** What ranking has to know of every phrase that the words point at, before it reads the few that are shown. */
export type PhraseKind = Pick<
  Phrase,
  'purpose' | 'lang' | 'doubts' | 'stage' | 'occasion' | 'validFrom' | 'validUntil'
>;

/**
 * Phrases as plain data that a database reads in one go: ten thousand objects take half a second to come out of it, one
 * long text some milliseconds.
 */
export interface PackedPhrases {
  /** The kinds that there are, and for each phrase which of them is its own. */
  kinds: PhraseKind[];
  kindOf: Uint32Array;
  /** The phrases as JSON, one behind the other, and where each ends. */
  written: string;
  ends: Uint32Array;
}

export function kindOf(phrase: Phrase): PhraseKind {
  const { purpose, lang, stage, occasion, validFrom, validUntil } = phrase;
  // A phrase that was kept before phrases had doubts has none.
  const doubts: Phrase['doubts'] | undefined = phrase.doubts;
  return { purpose, lang, doubts: doubts ?? [], stage, occasion, validFrom, validUntil };
}

/** Packs `phrases` in their order. */
export function packPhrases(phrases: readonly Phrase[]): PackedPhrases {
  const kinds: PhraseKind[] = [];
  const known = new Map<string, number>();
  const own = new Uint32Array(phrases.length);
  const ends = new Uint32Array(phrases.length);
  const written: string[] = [];
  let end = 0;
  phrases.forEach((phrase, at) => {
    const kind = kindOf(phrase);
    const name = JSON.stringify(kind);
    own[at] = known.get(name) ?? kinds.push(kind) - 1;
    known.set(name, own[at] as number);
    const json = JSON.stringify(phrase);
    written.push(json);
    end += json.length;
    ends[at] = end;
  });
  return { kinds, kindOf: own, written: written.join(''), ends };
}

/** Reads a packed phrase when it is asked for, and once: the same place always gives the same object. */
export function readPacked<P extends Phrase>({ written, ends }: PackedPhrases): (at: number) => P {
  const read = new Map<number, P>();
  return (at) => {
    const known = read.get(at);
    if (known) return known;
    const phrase = JSON.parse(written.slice(at === 0 ? 0 : ends[at - 1], ends[at])) as P;
    read.set(at, phrase);
    return phrase;
  };
}
