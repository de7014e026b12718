import { storage } from 'wxt/utils/storage';

/** Since when questions without a good phrase are kept, ms since the epoch; 0: they are not, as it is from the start. */
const radarSince = storage.defineItem<number>('local:radarSince', { fallback: 0 });

/** Switches the radar on at `now`, or off; what is kept stays until it is wiped or too old. */
export async function setRadar(on: boolean, now: number): Promise<void> {
  await radarSince.setValue(on ? now : 0);
}

/** Calls `onChange` now and after each change; returns the unsubscriber. */
export function watchRadar(onChange: (since: number) => void): () => void {
  void radarSince.getValue().then(onChange);
  return radarSince.watch((since) => onChange(since ?? 0));
}
