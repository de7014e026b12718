/*
 * How well a class name or an id will identify something tomorrow. 0 is a name that a person chose for what it is;
 * higher is worse.
 */

const generated =
  /^(css|sc|jsx|jss|svelte|emotion|makeStyles|_ng|ng-tns|data-v|r-|x(?=[a-z]*\d)[0-9a-z]{5,}$)/;
/** Names of the moment: they come and go on the same element. */
const passing =
  /(^|[-_])(hover|focus(ed|-visible|-within)?|pressed|dragging|loading|loaded|anim\w*|transition\w*|enter\w*|leave\w*|appear\w*|fade\w*|visible|hidden|show|shown|open|opened|expanded|collapsed|highlight\w*)($|[-_])/i;
/** Names of looks, as utility frameworks have them. */
const utility =
  /^(-?(m|p)[trblxyse]?-|(min-|max-)?[wh]-|text-|font-|bg-|border|rounded|shadow|flex|grid|inline|block|hidden|absolute|relative|fixed|sticky|static|items-|justify-|self-|content-|gap-|space-|leading-|tracking-|whitespace-|break-|overflow-|z-|top-|left-|right-|bottom-|opacity-|order-|col-|row-|float-|truncate|uppercase|italic|antialiased|cursor-|select-|d-|align-|w\d|h\d|container$|row$|col$|clearfix$|pull-|dark:|sm:|md:|lg:|xl:|group$|transition|duration|ease)/;

const vowels = /[aeiouy]/i;

/** Parts of a name as a person would read them: `msgItem_own-2` → msg, Item, own, 2. */
export function partsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .flatMap((part) => part.split(' '))
    .filter(Boolean);
}

/** Whether a piece between dashes or underlines was made by a machine. */
function isHash(piece: string): boolean {
  if (piece.length < 4) return false;
  if (/^\d+$/.test(piece)) return true;
  const digits = piece.match(/\d/g)?.length ?? 0;
  const inside = /[a-z]\d+[a-z]/i.test(piece);
  if (inside || digits >= 3) return true;
  if (digits > 0 && !/^[a-z]+\d{1,2}$/i.test(piece)) return true;
  const words = partsOf(piece);
  if (words.length >= 3 && piece.length / words.length < 3) return true;
  if (piece.length >= 5 && !vowels.test(piece)) return true;
  if (/[bcdfghjklmnpqrstvwxz]{6,}/i.test(piece)) return true;
  return /[A-Z]/.test(piece.slice(1)) && words.some((word) => word.length >= 4 && !vowels.test(word));
}

/** The part of a name that stays when the machine makes a new hash: `Row_own__x7Gh2` → `Row_own__`; '' if none. */
export function stablePart(name: string): string {
  const pieces = name.split(/([-_]+)/);
  let stable = '';
  for (let at = 0; at < pieces.length; at += 2) {
    const piece = pieces[at] ?? '';
    if (isHash(piece) || (at > 0 && at === pieces.length - 1 && isTail(piece))) return stable;
    stable += piece + (pieces[at + 1] ?? '');
  }
  return '';
}

/** The last piece after a double underline or single one, when it looks random though it is short. */
function isTail(piece: string): boolean {
  return piece.length === 5 && /[A-Z]/.test(piece.slice(1)) && /[a-z]/.test(piece);
}

/** What it costs to rely on a class: 0 good · 1 a look · 2 passing · 3 made by a machine. */
export function classCost(name: string): number {
  if (name.length < 2 || generated.test(name)) return 3;
  if (name.split(/[-_]+/).some(isHash) || stablePart(name) !== '') return 3;
  if (passing.test(name)) return 2;
  return utility.test(name) ? 1 : 0;
}

/** An id or a key of one thing among many, not a name for what it is. */
export function isKeyLike(value: string): boolean {
  return (
    /\d{3,}/.test(value) ||
    /^\d+$/.test(value) ||
    /^[0-9a-f]{8}-[0-9a-f]{4}/i.test(value) ||
    value.split(/[-_:]+/).some(isHash) ||
    value.length > 40
  );
}
