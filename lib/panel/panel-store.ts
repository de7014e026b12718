import { create } from 'zustand';
import type { Target, TextOutcome } from './insert-text.ts';
import type { ShownPhrase } from './use-suggestions.ts';

/** What the panel says about the last insertion. */
export interface Notice {
  outcome: TextOutcome;
  /** What was on show then; a success is old news once the chat has moved on. */
  signature: string;
  target: Target;
  text: string;
}

/** A phrase whose blanks the agent is asked to fill before it can be inserted. */
export interface Asking {
  item: ShownPhrase;
  target: Target;
}

interface PanelView {
  query: string;
  notice: Notice | null;
  asking: Asking | null;
  setQuery: (query: string) => void;
  setNotice: (notice: Notice | null) => void;
  setAsking: (asking: Asking | null) => void;
}

/** The panel's view state: only what is gone when the panel closes. */
export const usePanelStore = create<PanelView>((set) => ({
  query: '',
  notice: null,
  asking: null,
  setQuery: (query) => set({ query }),
  setNotice: (notice) => set({ notice }),
  setAsking: (asking) => set({ asking }),
}));
