import type { Phrase, Purpose } from '../knowledge/phrase.ts';
import { isValidOn } from '../knowledge/validity.ts';
import { type MeaningSpace, openTable, placePhrases } from './meanings.ts';
import { kindOf, type PackedPhrases, type PhraseKind, readPacked } from './packed-phrases.ts';
import {
  buildLate,
  buildLayer,
  countHaving,
  type Indexed,
  type IndexLayer,
  keyOf,
  mayBeSaid,
  type PhraseIndex,
  SAFE,
  SMALL_TALK,
  stampOf,
} from './phrase-index.ts';

/** What has changed since a layer was made: phrases as they are now by key, undefined for one that is gone. */
export type Changes<P> = ReadonlyMap<string, P | undefined>;

/** The key of the phrase that a stamp was given to. */
const keyIn = (stamp: string): string => stamp.slice(0, stamp.lastIndexOf('@'));

/** What of `phrases`, all that there are now, is not as the stamps of a layer say. */
export function listChanges<P extends Indexed>(
  { stamps }: Pick<IndexLayer, 'stamps'>,
  phrases: readonly P[],
): Map<string, P | undefined> {
  const held = new Set(stamps);
  const changes = new Map<string, P | undefined>();
  for (const phrase of phrases) {
    if (mayBeSaid(phrase) && !held.delete(stampOf(phrase))) changes.set(keyOf(phrase), phrase);
  }
  for (const stamp of held) if (!changes.has(keyIn(stamp))) changes.set(keyIn(stamp), undefined);
  return changes;
}

/** Where the phrases of a layer are, by position. */
interface Shelf<P> {
  kinds: readonly (PhraseKind | undefined)[];
  phraseAt: (at: number) => P | undefined;
}

/** The places of the phrases of `main`, and behind them those of phrases that came since. */
function openMeanings({ meanings }: IndexLayer, added: readonly Phrase[]): MeaningSpace | null {
  if (!meanings) return null;
  const place = openTable(meanings);
  if (added.length === 0) return { place, places: meanings.places };
  const late = placePhrases(place, added);
  const places = new Float32Array(meanings.places.length + late.length);
  places.set(meanings.places);
  places.set(late, meanings.places.length);
  return { place, places };
}

function takeUp<P extends Indexed>(
  main: IndexLayer,
  shelf: Shelf<P>,
  changes: Changes<P>,
  day: string | null,
): PhraseIndex<P> {
  // What may not be offered on the day is passed over, not gone: another day it is there again.
  const isInTime = (kind: PhraseKind) => day === null || isValidOn(kind, day);
  const added = [...changes.values()].filter(
    (phrase) => phrase !== undefined && mayBeSaid(phrase) && isInTime(phrase),
  ) as P[];
  const held = main.stamps.length;
  const isGone = Uint8Array.from(main.stamps, (stamp) =>
    changes.size > 0 && changes.has(keyIn(stamp)) ? 1 : 0,
  );
  const kinds = [
    ...main.stamps.map((_, at) => {
      const kind = isGone[at] ? undefined : shelf.kinds[at];
      return kind && isInTime(kind) ? kind : undefined;
    }),
    ...added.map(kindOf),
  ];
  const phraseAt = (at: number) => {
    if (at >= held) return added[at - held];
    return kinds[at] && shelf.phraseAt(at);
  };
  const mark = (is: (kind: PhraseKind) => boolean) =>
    Uint8Array.from(kinds, (kind) => (kind && is(kind) ? 1 : 0));
  const standing = new Map([...SMALL_TALK, ...SAFE].map((purpose): [Purpose, number[]] => [purpose, []]));
  kinds.forEach((kind, at) => {
    if (kind) standing.get(kind.purpose)?.push(at);
  });
  let positions: Map<string, number> | null = null;
  const placeAll = () => {
    const all = new Map<string, number>();
    main.stamps.forEach((stamp, at) => {
      if (kinds[at]) all.set(keyIn(stamp), at);
    });
    added.forEach((phrase, at) => {
      all.set(keyOf(phrase), held + at);
    });
    return all;
  };
  return {
    size: kinds.length,
    phraseAt,
    kinds,
    // Only who has habits asks for it.
    positionOf: (key) => {
      positions ??= placeAll();
      return positions.get(key);
    },
    main,
    late: buildLate(added, { phrases: held, having: (hash: number) => countHaving(main, hash) }),
    chinese: mark(({ lang }) => lang === 'zh-CN'),
    smallTalk: mark(({ purpose }) => SMALL_TALK.includes(purpose)),
    // What asks for something special (height and weight) is not safe to ask anybody.
    safe: mark(({ purpose, doubts }) => SAFE.includes(purpose) && doubts.length === 0),
    meanings: openMeanings(main, added),
    gone: isGone.reduce((sum, gone) => sum + gone, 0),
    standing,
  };
}

/**
 * Takes up the index `main` for `phrases` as they are now: what is not in it, or has changed since, is found at once
 * through a small layer of its own; what is gone is left out.
 */
export function openIndex<P extends Indexed>(main: IndexLayer, phrases: readonly P[]): PhraseIndex<P> {
  const changes = listChanges(main, phrases);
  const byStamp = new Map<string, P>();
  for (const phrase of phrases) if (mayBeSaid(phrase)) byStamp.set(stampOf(phrase), phrase);
  const placed = main.stamps.map((stamp) => byStamp.get(stamp));
  const kinds = placed.map((phrase) => phrase && kindOf(phrase));
  return takeUp(main, { kinds, phraseAt: (at) => placed[at] }, changes, null);
}

/**
 * The same for phrases that are packed in the order of `main`, with what has changed since; only those that may be offered on
 * `day` (`2026-11-22`), where one is given.
 */
export function openPacked<P extends Indexed>(
  main: IndexLayer,
  packed: PackedPhrases,
  changes: Changes<P>,
  day: string | null = null,
): PhraseIndex<P> {
  const kinds = Array.from(packed.kindOf, (kind) => packed.kinds[kind] as PhraseKind);
  return takeUp(main, { kinds, phraseAt: readPacked<P>(packed) }, changes, day);
}

/** Prepares `phrases` for ranking; hidden ones are left out. */
export function buildIndex<P extends Indexed>(phrases: readonly P[]): PhraseIndex<P> {
  return openIndex(buildLayer(phrases), phrases);
}
