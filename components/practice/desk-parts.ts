import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Desk } from '../../lib/practice/desk.ts';
import type { DeskState } from '../../lib/practice/desk-state.ts';
import type { Rehearsal } from '../../lib/practice/rehearsal.ts';
import type { Scenario } from '../../lib/practice/scenario.ts';

/** What the parts of the desk work with. */
export interface DeskParts {
  desk: Desk;
  rehearsal: Rehearsal;
  scenario: Scenario;
  /** Opens QinDa's side panel; must be called synchronously in a click. Rejects when the browser refuses. */
  openPanel(): Promise<void>;
}

/** Gives the parts to every component of the desk. */
export const DeskPartsContext = createContext<DeskParts | null>(null);

export function useParts(): DeskParts {
  const parts = useContext(DeskPartsContext);
  if (!parts) throw new Error('a part of the practice desk stands outside the desk');
  return parts;
}

/** A piece of what the desk shows; `select` must return the same piece while nothing changed. */
export function useDesk<Piece>(select: (state: DeskState) => Piece): Piece {
  return useStore(useParts().desk.store, select);
}
