import type { Phrase, Purpose } from '../knowledge/phrase.ts';
import { isValidOn } from '../knowledge/validity.ts';
import { type MeaningSpace, openTable, placePhrases } from './meanings.ts';
import { kindOf, type PackedPhrases, type PhraseKind, readPacked } from './packed-phrases.ts';
import {
  buildLate,
  buildLayer,
  countHaving,
  type IndexLayer,
  mayBeSaid,
  type PhraseIndex,
  SAFE,
  SMALL_TALK,
} from './phrase-index.ts';
import { type Indexed, keyIn, keyOf, listStamps, positionIn, stampOf } from './stamps.ts';

/** What has changed since a layer was made: phrases as they are now by key, undefined for one that is gone. */
export type Changes<P> = ReadonlyMap<string, P | undefined>;

/** What of `phrases`, all that there are now, is not as the stamps of a layer say. */
export function listChanges<P extends Indexed>(
  { stamps }: Pick<IndexLayer, 'stamps'>,
  phrases: readonly P[],
): Map<string, P | undefined> {
  const held = new Set(listStamps(stamps));
  const changes = new Map<string, P | undefined>();
  for (const phrase of phrases) {
    if (mayBeSaid(phrase) && !held.delete(stampOf(phrase))) changes.set(keyOf(phrase), phrase);
  }
  for (const stamp of held) if (!changes.has(keyIn(stamp))) changes.set(keyIn(stamp), undefined);
  return changes;
}

/** Where the phrases of a layer are, by position. */
interface Shelf<P> extends Pick<PackedPhrases, 'kindOf'> {
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

type Marks = Pick<PhraseIndex, 'kinds' | 'chinese' | 'smallTalk' | 'safe' | 'standing'>;

/**
 * What is known of each position by its kind alone: `kinds[kindOf[at]]`, nothing where `isGone`. A hundred thousand of them are
 * walked through once, for a page waits for it.
 */
function markKinds(
  kinds: readonly (PhraseKind | undefined)[],
  kindOf: Uint32Array,
  isGone: Uint8Array,
  isInTime: (kind: PhraseKind) => boolean,
): Marks {
  const size = kindOf.length;
  const standing = new Map([...SMALL_TALK, ...SAFE].map((purpose): [Purpose, number[]] => [purpose, []]));
  const told = kinds.map(
    (kind) =>
      kind &&
      isInTime(kind) && {
        kind,
        chinese: kind.lang === 'zh-CN' ? 1 : 0,
        smallTalk: SMALL_TALK.includes(kind.purpose) ? 1 : 0,
        // What asks for something special (height and weight) is not safe to ask anybody.
        safe: SAFE.includes(kind.purpose) && kind.doubts.length === 0 ? 1 : 0,
        places: standing.get(kind.purpose),
      },
  );
  const marks = {
    kinds: new Array<PhraseKind | undefined>(size).fill(undefined),
    ...{ chinese: new Uint8Array(size), smallTalk: new Uint8Array(size), safe: new Uint8Array(size) },
    standing,
  };
  for (let at = 0; at < size; at++) {
    const one = told[kindOf[at] as number];
    if (!one || isGone[at]) continue;
    marks.kinds[at] = one.kind;
    marks.chinese[at] = one.chinese;
    marks.smallTalk[at] = one.smallTalk;
    marks.safe[at] = one.safe;
    one.places?.push(at);
  }
  return marks;
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
  const held = shelf.kindOf.length;
  const isGone = new Uint8Array(held + added.length);
  for (const key of changes.keys()) {
    const at = positionIn(main.stamps, key);
    if (at !== undefined) isGone[at] = 1;
  }
  const kindOfAll = new Uint32Array(held + added.length);
  kindOfAll.set(shelf.kindOf);
  added.forEach((_, at) => {
    kindOfAll[held + at] = shelf.kinds.length + at;
  });
  const marks = markKinds([...shelf.kinds, ...added.map(kindOf)], kindOfAll, isGone, isInTime);
  const late = new Map(added.map((phrase, at) => [keyOf(phrase), held + at]));
  return {
    ...marks,
    size: held + added.length,
    phraseAt: (at) => (at >= held ? added[at - held] : marks.kinds[at] && shelf.phraseAt(at)),
    positionOf: (key) => {
      const at = late.get(key) ?? positionIn(main.stamps, key);
      return at !== undefined && marks.kinds[at] ? at : undefined;
    },
    main,
    late: buildLate(added, { phrases: held, having: (hash: number) => countHaving(main, hash) }),
    meanings: openMeanings(main, added),
    gone: isGone.reduce((sum, gone) => sum + gone, 0),
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
  const placed = listStamps(main.stamps).map((stamp) => byStamp.get(stamp));
  const kinds = placed.map((phrase) => phrase && kindOf(phrase));
  const kindOfEach = Uint32Array.from(placed.keys());
  return takeUp(main, { kinds, kindOf: kindOfEach, phraseAt: (at) => placed[at] }, changes, null);
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
  const { kinds, kindOf } = packed;
  return takeUp(main, { kinds, kindOf, phraseAt: readPacked<P>(packed) }, changes, day);
}

/** Prepares `phrases` for ranking; hidden ones are left out. */
export function buildIndex<P extends Indexed>(phrases: readonly P[]): PhraseIndex<P> {
  return openIndex(buildLayer(phrases), phrases);
}
