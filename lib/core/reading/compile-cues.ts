import { beginnings, LONGEST } from './beginnings.ts';
import type { Cue, CuePack, Saying } from './cue-pack.ts';
import { type Folds, makeFolds } from './fold.ts';

/** Whose words a text is. */
export type Voice = Cue['of'];

/** A cue, ready to be tried on folded text. */
export interface CompiledCue {
  id: string;
  says: readonly (readonly [Saying, number])[];
  isLasting: boolean;
  stages: Cue['stages'];
  words: RegExp;
  unless: RegExp | null;
  isWhole: boolean;
}

/** The cues of one voice, by how a match of theirs can begin. */
export interface CueIndex {
  cues: readonly CompiledCue[];
  /** 1 for a cue that can begin with anything. */
  always: Uint8Array;
  /** Places of cues by {@link keyOf} their beginnings, for beginnings of one letter, of two, … */
  byBeginning: readonly Map<number, number[]>[];
  /** Room for 1 at each cue that is to be tried; saves making it anew for each message. */
  marks: Uint8Array;
}

/** A cue pack, ready for use. */
export interface CompiledPack {
  lang: CuePack['lang'];
  folds: Folds;
  /** What is left out to see whether a cue is all that a message says. */
  idle: RegExp;
  cues: Record<Voice, CueIndex>;
}

const SIGNS = '[\\s\\p{P}\\p{S}\\p{Extended_Pictographic}\\uFE0F\\u200D]';

/**
 * A number for the `length` letters of `text` from `at`, to be looked up fast. Two texts may share one: then a cue is tried
 * in vain.
 */
export function keyOf(text: string, at: number, length: number): number {
  let key = 0;
  for (let i = at; i < at + length; i++) key = (Math.imul(key, 1_021) + text.charCodeAt(i)) & 0x3fffffff;
  return key;
}

function* indexing(cues: readonly Cue[], put: (source: string) => string): Generator<undefined, CueIndex> {
  const always = new Uint8Array(cues.length);
  const byBeginning = Array.from({ length: LONGEST }, () => new Map<number, number[]>());
  const compiled: CompiledCue[] = [];
  for (const [at, cue] of cues.entries()) {
    yield;
    const words = cue.words.map(put).join('|');
    // A whole cue is searched in a text from which signs are left out: only its first letter stands as it is.
    const starts = beginnings(words);
    if (!starts) always[at] = 1;
    for (const start of new Set(Array.from(starts ?? [], (text) => (cue.whole ? text.slice(0, 1) : text)))) {
      const places = byBeginning[start.length - 1];
      const key = keyOf(start, 0, start.length);
      if (places && !places.get(key)?.includes(at)) places.set(key, [...(places.get(key) ?? []), at]);
    }
    compiled.push({
      id: cue.id,
      says: Object.entries(cue.says) as [Saying, number][],
      isLasting: cue.lasting,
      stages: cue.stages,
      words: new RegExp(cue.whole ? `^(?:${words})+$` : words),
      unless: cue.unless.length > 0 ? new RegExp(cue.unless.map(put).join('|')) : null,
      isWhole: cue.whole,
    });
  }
  return { cues: compiled, always, byBeginning, marks: new Uint8Array(cues.length) };
}

/** The same as {@link compilePack} in steps of a millisecond or so, for who must not stand still meanwhile. */
export function* compiling(pack: CuePack): Generator<undefined, CompiledPack> {
  const put = (source: string): string =>
    source.replace(/<([a-z]+)>/g, (_, name: string) => {
      const term = pack.terms[name];
      if (term === undefined) throw new Error(`${pack.lang}: no term <${name}>`);
      return `(?:${put(term)})`;
    });
  const of = (voice: Voice) =>
    indexing(
      pack.cues.filter((cue) => cue.of === voice),
      put,
    );
  return {
    lang: pack.lang,
    folds: makeFolds(pack.folds, put(pack.orders)),
    idle: new RegExp(`${SIGNS}+|${put(pack.particles)}`, 'gu'),
    cues: {
      buyer: yield* of('buyer'),
      seller: yield* of('seller'),
      system: yield* of('system'),
      order: yield* of('order'),
    },
  };
}

/** Makes a pack ready for use. Throws when it names a term that it does not have, or holds a pattern that is none. */
export function compilePack(pack: CuePack): CompiledPack {
  const steps = compiling(pack);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
