import { storage } from 'wxt/utils/storage';
import type { TaughtPart } from '../core/chat/teach-state.ts';

/** What the options page asks the panel beside a tab to teach; gone with the browser. */
export interface TeachWish {
  tabId: number;
  siteId: string;
  parts: TaughtPart[];
}

const wish = storage.defineItem<TeachWish | null>('session:teachWish', { fallback: null });

export function setTeachWish(next: TeachWish | null): Promise<void> {
  return wish.setValue(next);
}

/** Calls `onChange` with the wish now and after each change; returns the unsubscriber. */
export function watchTeachWish(onChange: (wish: TeachWish | null) => void): () => void {
  void wish.getValue().then(onChange);
  return wish.watch((next) => onChange(next));
}
