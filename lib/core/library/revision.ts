/**
 * What changed the library: `edit` of one phrase · `bulk` edit of many · `hide` · `remove` · `order` · `import` ·
 * `pack`: an update brought other built-in phrases · `subscription` · `restore` of a backup · `undo`, `redo` and `rollback`
 * of earlier ones.
 */
export type RevisionKind =
  | 'edit'
  | 'bulk'
  | 'hide'
  | 'remove'
  | 'order'
  | 'import'
  | 'pack'
  | 'subscription'
  | 'restore'
  | 'undo'
  | 'redo'
  | 'rollback';

/** What a subscription had taken before a revision, by which both go back together. */
export interface TakenMark {
  address: string;
  /** null: nothing. */
  before: number | null;
}

/** One change of the library, of one phrase or of all. */
export interface Revision {
  id: number;
  /** ms since the epoch. */
  at: number;
  kind: RevisionKind;
  /** The phrase's title or the library's name; empty where neither is meant. */
  label: string;
  added: number;
  changed: number;
  removed: number;
  /** About how much it keeps, in characters. */
  size: number;
  /** The revision that an `undo` or `redo` takes back. */
  reverts?: number;
  /** Subscriptions that took something, or went back, along with it. */
  taken?: TakenMark[];
}

/** Nobody's last step: what came from outside is not taken back by Ctrl+Z. */
const NOT_MINE: readonly RevisionKind[] = ['pack', 'subscription'];

/** The revisions that undo and redo would take back next; null: nothing. `revisions`: the oldest first. */
export function nextSteps(revisions: readonly Revision[]): { undo: Revision | null; redo: Revision | null } {
  let undo: Revision[] = [];
  let redo: Revision[] = [];
  for (const revision of revisions) {
    const { kind, reverts } = revision;
    if (NOT_MINE.includes(kind)) continue;
    if (kind === 'undo') {
      undo = undo.filter(({ id }) => id !== reverts);
      redo.push(revision);
    } else {
      redo = kind === 'redo' ? redo.filter(({ id }) => id !== reverts) : [];
      undo.push(revision);
    }
  }
  return { undo: undo.at(-1) ?? null, redo: redo.at(-1) ?? null };
}

/** The change that a revision is about in the end: of an `undo` or `redo` the one that went back or came again, if it is kept. */
export function deedOf(revision: Revision, revisions: readonly Revision[]): Revision {
  let deed = revision;
  while (deed.kind === 'undo' || deed.kind === 'redo') {
    const { reverts } = deed;
    const before = revisions.find(({ id }) => id === reverts);
    if (!before) break;
    deed = before;
  }
  return deed;
}

/** So many revisions, and so much of them (characters, all together), are kept; beyond either the oldest go. */
const MOST_REVISIONS = 300;
const MOST_CHARACTERS = 50_000_000;

/** The revisions to let go, the oldest first; the newest always stays, however large. `revisions`: the oldest first. */
export function listOutdated(revisions: readonly Revision[]): number[] {
  let kept = 0;
  let size = 0;
  for (const revision of revisions.toReversed()) {
    size += revision.size;
    if (kept > 0 && (kept >= MOST_REVISIONS || size > MOST_CHARACTERS)) break;
    kept += 1;
  }
  return revisions.slice(0, revisions.length - kept).map(({ id }) => id);
}
