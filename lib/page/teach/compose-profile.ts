import type { SiteProfile } from '../../sites/schema.ts';
import { isKeyLike } from './judge-name.ts';

/** What teaching has found out so far; a part that is missing has not been pointed at. */
export interface Taught {
  messages?: SiteProfile['messages'];
  title?: SiteProfile['open']['name'];
  /** null: skipped. */
  list?: { list: SiteProfile['list']; openId: SiteProfile['open']['id'] } | null;
  editor?: SiteProfile['editor'];
}

const nothing = (seen: string) => ({ css: ':not(*)', seen });

/** A page whose list nobody pointed at has none that could be missing: the whole page stands for it, with no items. */
function noList(seen: string): SiteProfile['list'] {
  const none = nothing(seen);
  return {
    container: [{ css: ':root', seen }],
    item: [none],
    id: [none],
    name: [none],
    preview: [],
    unread: [],
    waiting: [],
    active: [],
  };
}

/** The page's address for every chat: up to the first piece that names one chat, as `/chat/inbox/*` does. */
export function patternOf(url: string): string {
  const { protocol, host, pathname } = new URL(url);
  const pieces = pathname.split('/').slice(1);
  const at = pieces.findIndex(
    (piece) => /^\d+$/.test(piece) || (/\d{5,}/.test(piece) && isKeyLike(piece)) || /%|@/.test(piece),
  );
  const kept = at < 0 ? pathname : ['', ...pieces.slice(0, at), ''].join('/');
  return `${protocol}//${host}${kept}*`;
}

function openIdOf(
  taught: Taught,
  base: SiteProfile | null,
  name: SiteProfile['open']['name'],
): SiteProfile['open']['id'] {
  if (taught.list) return [...taught.list.openId, ...name];
  if (!base || taught.list === null) return name;
  const isByName = JSON.stringify(base.open.id.at(-1)) === JSON.stringify(base.open.name.at(-1));
  if (!taught.title) return base.open.id;
  const kept = isByName
    ? base.open.id.filter((it) => !base.open.name.some((was) => was.css === it.css))
    : base.open.id;
  return [...kept, ...name];
}

/** A profile of what is known, with parts that find nothing where nothing is known yet. */
export function composeProfile(
  taught: Taught,
  base: SiteProfile | null,
  url: string,
  seen: string,
): SiteProfile {
  const none = nothing(seen);
  // A site known by its address alone gives its name and addresses, and nothing to read by.
  const { teach: isByAddress, ...known } = base ?? {};
  const old = isByAddress ? null : base;
  const name = taught.title ?? old?.open.name ?? [none];
  return {
    shop: [],
    confidence: 'mid',
    source: 'taught on the page by the person who uses it',
    ...known,
    id: base?.id ?? `taught-${new URL(url).hostname.replace(/[^a-z0-9]+/g, '-')}`,
    matches: base?.matches.length ? base.matches : [patternOf(url)],
    confirmed: seen,
    list: taught.list?.list ?? (taught.list === undefined && old ? old.list : noList(seen)),
    open: { ...old?.open, id: openIdOf(taught, old, name), name },
    messages: taught.messages ?? old?.messages ?? noMessages(seen),
    editor: taught.editor ?? old?.editor ?? [none],
  };
}

function noMessages(seen: string): SiteProfile['messages'] {
  const none = nothing(seen);
  return {
    container: [none],
    row: [none],
    id: [],
    owner: [],
    sides: [{ side: 'buyer', self: none.css, seen }],
    kinds: [],
    text: [none],
    card: [],
    time: [],
    order: 'oldest-first',
  };
}

/** Enough is known to read and to fill. */
export function isComplete(taught: Taught, base: SiteProfile | null): boolean {
  const isNew = base === null || base.teach === true;
  return (
    !isNew || (taught.messages !== undefined && taught.title !== undefined && taught.editor !== undefined)
  );
}
