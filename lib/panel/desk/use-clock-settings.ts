import { useEffect, useState } from 'react';
import type { Preset } from '../../core/timing/preset.ts';
import { type ClockSettings, NO_SETTINGS } from '../../core/timing/settings.ts';
import { builtInPresets, watchClockSettings } from '../../data/presets.ts';
import { useWatched } from '../use-watched.ts';

export {
  confirmPreset,
  editHouse,
  resetPreset,
  setPreset,
  setShopHours,
} from '../../data/presets.ts';

/** What the owner decided about the clock. */
export const useClockSettings = (): ClockSettings => useWatched(watchClockSettings, NO_SETTINGS);

/** The presets that come with the extension; empty until they are read. */
export function usePresets(): readonly Preset[] {
  const [presets, setPresets] = useState<readonly Preset[]>([]);
  useEffect(() => {
    void builtInPresets().then(setPresets);
  }, []);
  return presets;
}
