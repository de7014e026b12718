import type { Phrase } from '../knowledge/phrase.ts';
import { TextDecoder } from '../library/read/text-decoder.ts';

type EncoderMaker = new () => { encode(text: string): Uint8Array<ArrayBuffer> };

/** The encoder of the Encoding Standard, as its decoder: not of the language, but of every engine that runs us. */
const { TextEncoder } = globalThis as unknown as { TextEncoder: EncoderMaker };

/** What ranking has to know of every phrase that the words point at, before it reads the few that are shown. */
export type PhraseKind = Pick<
  Phrase,
  'purpose' | 'lang' | 'doubts' | 'stage' | 'occasion' | 'validFrom' | 'validUntil'
>;

/**
 * Phrases as plain data that a database reads in one go: ten thousand objects take half a second to come out of it, a row of
 * bytes some milliseconds; and a worker hands bytes over without a copy.
 */
export interface PackedPhrases {
  /** The kinds that there are, and for each phrase which of them is its own. */
  kinds: PhraseKind[];
  kindOf: Uint32Array;
  /** The phrases as JSON in UTF-8, one behind the other, and where each ends. */
  written: Uint8Array<ArrayBuffer>;
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
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let end = 0;
  phrases.forEach((phrase, at) => {
    const kind = kindOf(phrase);
    const name = JSON.stringify(kind);
    own[at] = known.get(name) ?? kinds.push(kind) - 1;
    known.set(name, own[at] as number);
    const part = encoder.encode(JSON.stringify(phrase));
    parts.push(part);
    end += part.length;
    ends[at] = end;
  });
  const written = new Uint8Array(end);
  parts.forEach((part, at) => {
    written.set(part, at === 0 ? 0 : ends[at - 1]);
  });
  return { kinds, kindOf: own, written, ends };
}

/** Reads a packed phrase when it is asked for, and once: the same place always gives the same object. */
export function readPacked<P extends Phrase>({ written, ends }: PackedPhrases): (at: number) => P {
  const read = new Map<number, P>();
  const decoder = new TextDecoder('utf-8');
  return (at) => {
    const known = read.get(at);
    if (known) return known;
    const phrase = JSON.parse(decoder.decode(written.subarray(at === 0 ? 0 : ends[at - 1], ends[at]))) as P;
    read.set(at, phrase);
    return phrase;
  };
}
