import { storage } from 'wxt/utils/storage';

const silentUntil = storage.defineItem<number>('local:silentUntil', { fallback: 0 });

/** Do not disturb until then, ms since the epoch; 0: it may. */
export const readSilentUntil = (): Promise<number> => silentUntil.getValue();

/** Keeps everything silent until a moment, ms since the epoch; 0 ends it. */
export const keepSilentUntil = (at: number): Promise<void> => silentUntil.setValue(at);

/** Calls `onChange` with the end of the silence now and after each change; returns the unsubscriber. */
export function watchSilentUntil(onChange: (at: number) => void): () => void {
  void readSilentUntil().then(onChange);
  return silentUntil.watch((at) => onChange(at ?? 0));
}
