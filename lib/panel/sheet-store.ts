import { create } from 'zustand';
import type { KnownBuyer } from './use-buyer-memory.ts';

/** What lies over the foot of the panel: the terms of the shop, or the memory of one buyer. */
export type Sheet = { kind: 'terms' } | { kind: 'memory'; buyer: KnownBuyer };

interface SheetView {
  sheet: Sheet | null;
  /** Opens `sheet`, or closes it when it is of the kind that is open. */
  toggle: (sheet: Sheet) => void;
  close: () => void;
}

/** Which sheet is open; gone when the panel closes. */
export const useSheetStore = create<SheetView>((set) => ({
  sheet: null,
  toggle: (sheet) => set((before) => ({ sheet: before.sheet?.kind === sheet.kind ? null : sheet })),
  close: () => set({ sheet: null }),
}));
