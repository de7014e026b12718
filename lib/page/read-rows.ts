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
  /** The element: says "still the same place on the page", never "still the same message". */
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

function readRow({ messages }: SiteProfile, row: Element): CachedRow {
  const kind = messages.kinds.find((rule) => holds(row, rule))?.kind ?? 'text';
  const words = (kind === 'card' && readValue(row, messages.card)) || readValue(row, messages.text);
  return {
    pageId: readValue(row, messages.id),
    owner: readValue(row, messages.owner),
    side: messages.sides.find((rule) => holds(row, rule))?.side ?? 'system',
    kind,
    text: words.slice(0, MAX_TEXT),
    pageAt: readMoment(row, messages.time),
    subject: readSubject(row, messages.about),
  };
}

/**
 * The newest rows, newest first. Walks from the newest end and stops as soon as it has enough, so that a chat of
 * thousands of rows costs no more than a short one.
 */
function findNewest(container: Element, css: string, newestFirst: boolean, until: Element | null): Element[] {
  const found: Element[] = [];
  const mustReach = until?.isConnected && container.contains(until);
  let reached = !mustReach;
  const isEnough = () => found.length >= MAX_CATCH_UP || (reached && found.length >= MAX_TURNS);
  const walk = (parent: Element): void => {
    let child = newestFirst ? parent.firstElementChild : parent.lastElementChild;
    while (child && !isEnough()) {
      if (child.matches(css)) {
        found.push(child);
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

/** The newest message rows below `container`, oldest first; unchanged ones come from `cache`. */
export function readRows(profile: SiteProfile, container: Element, cache: RowCache): RawRow[] {
  const { order } = profile.messages;
  let elements: Element[] = [];
  for (const { css } of profile.messages.row) {
    elements =
      order === 'as-shown' || css.includes('>>>')
        ? findShown(container, css, order)
        : findNewest(container, css, order === 'newest-first', cache.newest);
    if (elements.length) break;
  }
  cache.newest = elements[0] ?? null;
  let before: Side = 'system';
  return elements.reverse().map((element) => {
    let row = cache.rows.get(element);
    if (!row) {
      row = readRow(profile, element);
      cache.rows.set(element, row);
    }
    before = row.side === 'same' ? before : row.side;
    return { ...row, node: element, side: before };
  });
}

/** Where the messages of the open chat stand, or null. */
export function findMessages(profile: SiteProfile, root: ParentNode): Element | null {
  return findPlace(root, profile.messages.container);
}
