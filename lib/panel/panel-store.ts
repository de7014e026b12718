import { create } from 'zustand';
import type { Target, TextOutcome } from './insert-text.ts';
import type { Chosen } from './use-lessons.ts';

/** What the panel says about the last insertion. */
export interface Notice {
  outcome: TextOutcome;
  /** What was on show then; a success is old news once the chat has moved on. */
  signature: string;
  target: Target;
  text: string;
}

/** What an agent wrote where no phrase was good enough. */
export interface OwnAnswer {
  /** `chatKey` of the conversation. */
  key: string;
  question: string;
  text: string;
  /** As the page shows it: it is to stay out of the phrase. */
  buyerName: string;
}

interface PanelView {
  query: string;
  notice: Notice | null;
  /** A phrase whose blanks the agent is asked to fill before it can be inserted. */
  asking: Chosen | null;
  /** May be saved as a phrase; only offered in its own chat. */
  ownAnswer: OwnAnswer | null;
  setQuery: (query: string) => void;
  setNotice: (notice: Notice | null) => void;
  setAsking: (asking: Chosen | null) => void;
  setOwnAnswer: (answer: OwnAnswer | null) => void;
}

/** The panel's view state: only what is gone when the panel closes. */
export const usePanelStore = create<PanelView>((set) => ({
  query: '',
  notice: null,
  asking: null,
  ownAnswer: null,
  setQuery: (query) => set({ query }),
  setNotice: (notice) => set({ notice }),
  setAsking: (asking) => set({ asking }),
  setOwnAnswer: (ownAnswer) => set({ ownAnswer }),
}));
