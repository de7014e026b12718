import { useEffect, useState } from 'react';
import type { Preset } from '../../../core/timing/preset.ts';
import { type ClockSettings, NO_SETTINGS, rulesOf } from '../../../core/timing/settings.ts';
import { builtInPresets, watchClockSettings } from '../../../data/presets.ts';
import { useWatched } from '../../use-watched.ts';

/** Tells the share of waits that a site's own rule asks for, 0…1; null: none is known. */
export function usePlatformGoals(): (site: string) => number | null {
  const [presets, setPresets] = useState<Preset[] | null>(null);
  const settings = useWatched<ClockSettings>(watchClockSettings, NO_SETTINGS);
  useEffect(() => {
    void builtInPresets().then(setPresets);
  }, []);
  return (site) => (presets ? (rulesOf(presets, settings, site).platform?.rateGoal ?? null) : null);
}
