import type { StoredPhrase } from '../core/knowledge/stored-phrase.ts';
import type { RevisionKind } from '../core/library/revision.ts';
import { soundingTexts } from '../core/matching/match-sounds.ts';
import { database } from './database.ts';
import type { Pack } from './load-packs.ts';
import { ofSource } from './phrases.ts';
import { changeLibrary, recordRevision } from './record-revision.ts';
import { joinSounds, OWN, PACK, phraseKey, spellTexts, toPhrase, toStored } from './stored-phrase.ts';

/** What a change did: its revision (null: nothing was different), and how many phrases it touched. */
export interface Changed {
  revision: number | null;
  changed: number;
}

async function change(
  keys: readonly string[],
  kind: RevisionKind,
  now: number,
  to: (phrase: StoredPhrase) => StoredPhrase | null,
  label?: string,
): Promise<Changed> {
  return changeLibrary(async () => {
    const before = (await database.phrases.bulkGet([...keys])).filter((phrase) => phrase !== undefined);
    const next = before.map(to);
    const after = next.filter((phrase) => phrase !== null);
    const touched = before.filter((phrase, at) => next[at] !== phrase);
    await database.phrases.bulkDelete(before.flatMap(({ key }, at) => (next[at] === null ? [key] : [])));
    await database.phrases.bulkPut(
      next.flatMap((phrase, at) => (phrase && phrase !== before[at] ? [phrase] : [])),
    );
    const name = label ?? (touched.length === 1 ? (touched[0]?.title ?? '') : '');
    const revision = await recordRevision(kind, before, after, now, { label: name });
    return { revision, changed: revision === null ? 0 : touched.length };
  });
}

/** Takes phrases out of suggestions and search, or brings them back. */
export function setHidden(keys: readonly string[], hidden: boolean, now: number): Promise<Changed> {
  return change(keys, 'hide', now, (phrase) => (phrase.hidden === hidden ? phrase : { ...phrase, hidden }));
}

/** What can be changed of many phrases at once; what is left out stays. */
export interface BulkEdit {
  group?: string;
  addTags?: readonly string[];
  removeTags?: readonly string[];
  /** null: anywhere, or without a day. */
  stage?: StoredPhrase['stage'] | null;
  validFrom?: string | null;
  validUntil?: string | null;
}

/** Most tags that a phrase may have, as its schema says. */
const MOST_TAGS = 50;

/**
 * A phrase with other tags: how those sound that it had is known, of others `soundOf` says it. One whose tags were not spelled
 * yet stays so, and `fill-sounds` comes by.
 */
function retag(phrase: StoredPhrase, tags: string[], soundOf: (text: string) => string): StoredPhrase {
  if (!phrase.sounds?.endsWith('\n')) return { ...phrase, tags };
  const lines = phrase.sounds.split('\n');
  const known = new Map(soundingTexts(phrase).map((text, at) => [text, lines[at]]));
  const sounds = joinSounds({ ...phrase, tags }, (text) => known.get(text) ?? soundOf(text));
  return { ...phrase, tags, sounds };
}

function edit(
  phrase: StoredPhrase,
  { group, addTags = [], removeTags = [], ...rest }: BulkEdit,
  soundOf: (text: string) => string,
): StoredPhrase {
  const tags = [...new Set([...phrase.tags.filter((tag) => !removeTags.includes(tag)), ...addTags])];
  const next = { ...retag(phrase, tags.slice(0, MOST_TAGS), soundOf), group: group ?? phrase.group };
  const { stage, validFrom, validUntil } = rest;
  if (stage === null) delete next.stage;
  else if (stage) next.stage = stage;
  if (validFrom === null) delete next.validFrom;
  else if (validFrom) next.validFrom = validFrom;
  if (validUntil === null) delete next.validUntil;
  else if (validUntil) next.validUntil = validUntil;
  return next;
}

/** Changes many phrases at once; those that are not the user's own count as edited from then on. */
export async function editPhrases(keys: readonly string[], wanted: BulkEdit, now: number): Promise<Changed> {
  // Before the transaction: the tables of sounds are loaded here, and a transaction does not wait.
  const soundOf = await spellTexts(wanted.addTags ?? []);
  return change(keys, 'bulk', now, (phrase) => {
    const next = edit(phrase, wanted, soundOf);
    if (JSON.stringify(toPhrase(next)) === JSON.stringify(toPhrase(phrase))) return phrase;
    return { ...next, edited: phrase.source !== OWN, updatedAt: now };
  });
}

/** Deletes phrases; built-in ones stay, they can only be hidden. */
export function removePhrases(keys: readonly string[], now: number): Promise<Changed> {
  return change(keys, 'remove', now, (phrase) => (phrase.source === PACK ? phrase : null));
}

/** Deletes an imported library with all its phrases. */
export async function removeSource(source: string, now: number): Promise<Changed> {
  const keys = await ofSource(source).primaryKeys();
  return change(keys, 'remove', now, () => null, source);
}

/**
 * Puts the pack's own wording back in place of the user's edit of a built-in phrase. null when the phrase is not there
 * or the packs no longer hold it, and nothing was changed.
 */
export async function restoreOriginal(key: string, packs: Pack[], now: number): Promise<Changed | null> {
  const original = packs.flatMap((pack) => pack.phrases).find((phrase) => phraseKey(PACK, phrase) === key);
  if (!original) return null;
  const [stored] = await toStored([{ source: PACK, phrase: original }], now);
  if (!stored) return null;
  const restored = await change([key], 'edit', now, ({ hidden, place }) => ({ ...stored, hidden, place }));
  return restored.revision === null ? null : restored;
}

/** Gives a phrase an earlier wording of its own again; where it stands and whether it is hidden stays. */
export function restoreWording(key: string, earlier: StoredPhrase, now: number): Promise<Changed> {
  return change([key], 'edit', now, ({ source, hidden, place }) => {
    const { edited: wasEdited, ...words } = earlier;
    return { ...words, key, source, hidden, place, edited: source !== OWN && wasEdited, updatedAt: now };
  });
}

/** Two places closer than this have no number between them that could be told from both. */
const LEAST_GAP = 1e-6;

/**
 * Moves phrases of one source to stand right before `before`, in the order that they have; null: behind the last one. Phrases of
 * another source than the first one's stay where they are: each source has its own order.
 */
export async function movePhrases(
  keys: readonly string[],
  before: string | null,
  now: number,
): Promise<Changed> {
  const first = keys[0] === undefined ? undefined : await database.phrases.get(keys[0]);
  if (!first) return { revision: null, changed: 0 };
  const source = await ofSource(first.source).toArray();
  source.sort((a, b) => a.place - b.place);
  const wanted = new Set(keys);
  const moved = source.filter(({ key }) => wanted.has(key));
  const rest = source.filter(({ key }) => !wanted.has(key));
  const found = before === null ? -1 : rest.findIndex(({ key }) => key === before);
  const at = found < 0 ? rest.length : found;
  const next = rest[at]?.place ?? (rest.at(-1)?.place ?? 0) + moved.length + 1;
  const last = rest[at - 1]?.place ?? next - moved.length - 1;
  const gap = (next - last) / (moved.length + 1);
  const places = new Map(
    gap > LEAST_GAP
      ? moved.map(({ key }, n) => [key, last + gap * (n + 1)])
      : rest.toSpliced(at, 0, ...moved).map(({ key }, n) => [key, n]),
  );
  const label = moved.length === 1 ? first.title : '';
  const move = (phrase: StoredPhrase) => ({ ...phrase, place: places.get(phrase.key) ?? phrase.place });
  return change([...places.keys()], 'order', now, move, label);
}
