import { type ChatSubject, MAX_TURNS } from '../core/chat/snapshot.ts';
import type { Side, TurnKind } from '../core/chat/turn.ts';
import type { SiteProfile } from '../sites/schema.ts';
import { findAll, findPlace, holds, readMoment, readValue } from './find.ts';
import { readSubject } from './read-subject.ts';

/** A burst may push the newest row that we know out of the usual window; this far back we look for it. */
const MAX_CATCH_UP = 1000;
const MAX_TEXT = 2000;

/** One message row as it stands on the page, before it has an identity of ours. */
export interface RawRow {
  /** Stands for the element: says "still the same place on the page", never "still the same message". */
  node: object;
  /** The page's own id; empty where it has none. */
  pageId: string;
  /** Key of the conversation that the row says it belongs to; empty where rows do not say. */
  owner: string;
  side: Side;
  kind: TurnKind;
  /** Empty for a bare picture, and for a row that the page has not filled yet. */
  text: string;
  pageAt: number | null;
  /** What the row says the conversation is about. */
  subject: ChatSubject;
}

type CachedRow = Omit<RawRow, 'node' | 'side'> & { side: Side | 'same' };

export interface RowCache {
  rows: WeakMap<Element, CachedRow>;
  /** The newest row at the last look. */
  newest: Element | null;
  /** What held the rows at the last look. */
  container: Element | null;
}

const places = new WeakMap<Element, object>();

/** What is remembered of a chat must not hold rows that the page has long thrown away. */
function placeOf(element: Element): object {
  let place = places.get(element);
  if (!place) {
    place = {};
    places.set(element, place);
  }
  return place;
}

function rowAt({ messages }: SiteProfile, row: Element, { rows }: RowCache): CachedRow {
  const known = rows.get(row);
  if (known) return known;
  const kind = messages.kinds.find((rule) => holds(row, rule))?.kind ?? 'text';
  const words = (kind === 'card' && readValue(row, messages.card)) || readValue(row, messages.text);
  const read: CachedRow = {
    pageId: readValue(row, messages.id),
    owner: readValue(row, messages.owner),
    side: messages.sides.find((rule) => holds(row, rule))?.side ?? 'system',
    kind,
    text: words.slice(0, MAX_TEXT),
    pageAt: readMoment(row, messages.time),
    subject: readSubject(row, messages.about),
  };
  rows.set(row, read);
  return read;
}

/**
 * The newest rows, newest first. Walks from the newest end and stops as soon as it has enough, so that a chat of
 * thousands of rows costs no more than a short one.
 */
function findNewest(container: Element, css: string, newestFirst: boolean, until: Element | null): Element[] {
  const found: Element[] = [];
  const mustReach = until?.isConnected && container.contains(until);
  let reached = !mustReach;
  let passed = 0;
  const isEnough = () => passed >= MAX_CATCH_UP || (reached && found.length >= MAX_TURNS);
  const walk = (parent: Element): void => {
    let child = newestFirst ? parent.firstElementChild : parent.lastElementChild;
    while (child && !isEnough()) {
      if (child.matches(css)) {
        passed += 1;
        // Beyond what a snapshot carries only the row that we know counts: reading all of a burst takes too long.
        if (child === until || found.length < MAX_TURNS) found.push(child);
        if (child === until) reached = true;
      } else walk(child);
      child = newestFirst ? child.nextElementSibling : child.previousElementSibling;
    }
  };
  walk(container);
  return found;
}

/** The newest rows of a list that keeps them in any order, or in shadow roots of their own; newest first. */
function findShown(container: Element, css: string, order: SiteProfile['messages']['order']): Element[] {
  const found = findAll(container, css);
  if (order === 'as-shown') {
    const tops = new Map(found.map((row) => [row, row.getBoundingClientRect().top]));
    found.sort((a, b) => (tops.get(a) ?? 0) - (tops.get(b) ?? 0));
  }
  return (order === 'newest-first' ? found : found.reverse()).slice(0, MAX_TURNS);
}

/** The elements of the newest rows, oldest first; at least as far back as `until`. */
export function findRows({ messages }: SiteProfile, container: Element, until: Element | null): Element[] {
  const { order } = messages;
  for (const { css } of messages.row) {
    const found =
      order === 'as-shown' || css.includes('>>>')
        ? findShown(container, css, order)
        : findNewest(container, css, order === 'newest-first', until);
    if (found.length) return found.reverse();
  }
  return [];
}

/**
 * Reads rows that are not known yet into `cache`, newest first, until all are or `isLate` says so; gives what remains
 * to be read, and to whom the newest row belongs that says so.
 */
export function readRowsAhead(
  profile: SiteProfile,
  container: Element,
  cache: RowCache,
  isLate: () => boolean,
): { left: number; owner: string } {
  const elements = findRows(profile, container, cache.newest).reverse();
  let owner = '';
  for (const [at, element] of elements.entries()) {
    if (!cache.rows.has(element) && isLate()) return { left: elements.length - at, owner };
    owner ||= rowAt(profile, element, cache).owner;
  }
  return { left: 0, owner };
}

/** The newest message rows below `container`, oldest first; unchanged ones come from `cache`. */
export function readRows(profile: SiteProfile, container: Element, cache: RowCache): RawRow[] {
  const elements = findRows(profile, container, cache.newest);
  cache.newest = elements.at(-1) ?? null;
  let before: Side = 'system';
  return elements.map((element) => {
    const row = rowAt(profile, element, cache);
    before = row.side === 'same' ? before : row.side;
    return { ...row, node: placeOf(element), side: before };
  });
}

/** Where the messages of the open chat stand, or null. */
export function findMessages(profile: SiteProfile, root: ParentNode): Element | null {
  return findPlace(root, profile.messages.container);
}
