import type { StoredPhrase } from '../../../core/knowledge/stored-phrase.ts';
import type { DeskFilter } from '../../../core/library/desk-filter.ts';
import type { GroupNode } from '../../../core/library/group-tree.ts';
import type { Revision, RevisionKind } from '../../../core/library/revision.ts';
import type { BulkEdit } from '../../../data/change-phrases.ts';
import type { EarlierPhrase, PhraseChange, Reverted } from '../../../data/revisions.ts';

export type { BulkEdit, EarlierPhrase, PhraseChange, Revision, StoredPhrase };

/** A change that could be taken back, or made again. */
export interface StepLabel {
  kind: RevisionKind;
  label: string;
}

/** What the list of phrases shows, in figures; its lines are asked for one by one. */
export interface DeskView {
  /** Another one whenever lines may have changed. */
  mark: number;
  /** Phrases of the library, and those that the filter leaves. */
  total: number;
  found: number;
  /** Lines of the list: phrases and the headings of their groups. */
  lines: number;
  /** Places of the headings. */
  headings: number[];
  /** Where the phrase stands that was asked for; null: it does not. */
  place: number | null;
  /** The groups of everything that fits the rest of the filter. */
  groups: GroupNode[];
  /** Names of all groups. */
  allGroups: string[];
  sources: { name: string; team: boolean }[];
  langs: string[];
  /** How many are selected; of these, `team`: read-only, `builtIn`: can be hidden, not deleted. */
  selected: { phrases: number; team: number; builtIn: number };
  undo: StepLabel | null;
  redo: StepLabel | null;
}

/** A phrase as a line of the list shows it. */
export interface PhraseLine
  extends Pick<
    StoredPhrase,
    'key' | 'title' | 'group' | 'shortcut' | 'source' | 'lang' | 'hidden' | 'edited'
  > {
  /** The beginning of its text. */
  text: string;
  /** The text would tell the floor price. */
  secret: boolean;
  asks: number;
  variants: number;
  /** Its last day, when that is over; its first day, when that is to come. */
  expired: string;
  begins: string;
  /** How often it was filled into a chat. */
  uses: number;
  team: boolean;
  selected: boolean;
}

export type DeskLine = { group: string; count: number; key?: never } | PhraseLine;

/** What is done with many phrases at once. */
export type BulkDeed = { do: 'edit'; edit: BulkEdit } | { do: 'hide' } | { do: 'show' } | { do: 'remove' };

/** What became of it: `team` and `builtIn` were left alone. */
export interface BulkDone {
  revision: number | null;
  changed: number;
  team: number;
  builtIn: number;
}

/** Where phrases go: up or down by one, or beside another one. */
export type Move = { by: -1 | 1 } | { beside: string; after: boolean };

/** A phrase as it is printed. */
export type PrintedPhrase = Pick<StoredPhrase, 'key' | 'group' | 'title' | 'text' | 'shortcut' | 'variants'>;

/** What the library desk asks of its thread. */
export interface DeskQuestions {
  find: { ask: { filter: DeskFilter; follow: string | null }; answer: DeskView };
  lines: { ask: { from: number; to: number }; answer: DeskLine[] };
  select: { ask: 'all' | 'none' | { from: number; to: number; on: boolean }; answer: DeskView };
  /** Without keys: with what is selected. */
  bulk: { ask: { deed: BulkDeed; keys?: string[]; now: number }; answer: BulkDone };
  /** Which way a phrase goes, with everything selected of the same group and source; null: it cannot go there. */
  move: { ask: { key: string; move: Move; now: number }; answer: number | null };
  history: { ask: string; answer: { now: StoredPhrase | null; earlier: EarlierPhrase[] } };
  wording: { ask: { key: string; earlier: StoredPhrase; now: number }; answer: number | null };
  revisions: { ask: null; answer: Revision[] };
  /** What a revision did, or what going back to before it would do. */
  diff: { ask: { id: number; back: boolean }; answer: { changes: PhraseChange[]; total: number } };
  rollBack: { ask: { id: number; now: number }; answer: number | null };
  step: { ask: { kind: 'undo' | 'redo'; now: number }; answer: Reverted | null };
  print: { ask: null; answer: { phrases: PrintedPhrase[]; total: number } };
}
