import { useEffect, useState } from 'react';
import type { ShopHours } from '../core/timing/hours.ts';

/** When the shop is open; null: always. */
export function useShopHours(): ShopHours | null {
  const [hours, setHours] = useState<ShopHours | null>(null);
  useEffect(() => {
    const ended = new AbortController();
    // Whatever checks settings is no part of the panel's first load.
    void import('../data/presets.ts').then(({ watchClockSettings }) => {
      if (ended.signal.aborted) return;
      const stop = watchClockSettings((settings) => setHours(settings.hours));
      ended.signal.addEventListener('abort', stop);
    });
    return () => ended.abort();
  }, []);
  return hours;
}
