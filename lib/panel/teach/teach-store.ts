import { create } from 'zustand';
import type { TaughtPart, TeachState } from '../../core/chat/teach-state.ts';

/** What is taught: a page that nobody knew, or parts of a known site. */
export type TeachGoal = { kind: 'page' } | { kind: 'parts'; siteId: string };

/** Why teaching could not begin or go on. */
export type TeachFailure = 'notAllowed' | 'pageGone' | 'denied' | 'unusable' | 'otherPage';

/**
 * Teaching one page:  asked ─▶ pointing (the page reports each step) ─▶ done: named and saved ─▶ none
 *                                └─ left, or the page is gone ─▶ none
 */
export interface Teaching {
  tabId: number;
  goal: TeachGoal;
  parts: readonly TaughtPart[];
  /** null until the page has answered. */
  state: TeachState | null;
  /** The frame that holds the chat. */
  frame: { frameId: number; url: string; documentId: string | undefined } | null;
}

interface TeachView {
  teaching: Teaching | null;
  failure: TeachFailure | null;
  set: (view: Partial<Pick<TeachView, 'teaching' | 'failure'>>) => void;
}

/** The panel's view of a teaching under way; gone when the panel closes, and the page is told then. */
export const useTeachStore = create<TeachView>((set) => ({ teaching: null, failure: null, set }));
