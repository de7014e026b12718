import { create } from 'zustand';
import type { Finding } from '../../core/checks/finding.ts';
import type { Target } from '../insert-text.ts';
import type { Chosen } from '../use-lessons.ts';

/** A reply that is held for a moment because a check has something to say. */
export interface HeldReply {
  /** As it would be inserted as it is. */
  text: string;
  /** What is to be said before inserting, the gravest first; at least one. */
  findings: Finding[];
  /** The better way, as one message or several; null where only the agent can change it. */
  better: string[] | null;
}

interface Checking extends HeldReply {
  /** What was picked. */
  chosen: Chosen;
}

/** Messages that wait for the one before them to be sent. */
export interface Parts {
  texts: string[];
  /** Of so many messages. */
  of: number;
  /** When the one before them was put in, ms since the epoch. */
  putAt: number;
}

/** A promise that the agent made and may want to be reminded of. */
export interface Offer {
  target: Target;
  what: string;
  /** ms since the epoch. */
  dueAt: number;
}

interface CheckView {
  checking: Checking | null;
  /** By `chatKey`; gone with their chat. */
  parts: Record<string, Parts>;
  offer: Offer | null;
  setChecking: (checking: Checking | null) => void;
  /** null drops them. */
  setParts: (key: string, parts: Parts | null) => void;
  /** Drops the parts of chats that are no longer there. */
  keepParts: (isThere: (key: string) => boolean) => void;
  setOffer: (offer: Offer | null) => void;
}

/** What the checks show over the foot of the panel: gone when the panel closes. */
export const useCheckStore = create<CheckView>((set) => ({
  checking: null,
  parts: {},
  offer: null,
  setChecking: (checking) => set({ checking }),
  setParts: (key, parts) =>
    set((view) => {
      const { [key]: _, ...others } = view.parts;
      return { parts: parts ? { ...others, [key]: parts } : others };
    }),
  keepParts: (isThere) =>
    set((view) => {
      const kept = Object.entries(view.parts).filter(([key]) => isThere(key));
      return kept.length === Object.keys(view.parts).length ? view : { parts: Object.fromEntries(kept) };
    }),
  setOffer: (offer) => set({ offer }),
}));
