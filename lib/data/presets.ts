import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';
import type { ShopHours } from '../core/timing/hours.ts';
import { type Preset, type PresetRules, PresetRulesSchema, PresetSchema } from '../core/timing/preset.ts';
import {
  type ClockSettings,
  ClockSettingsSchema,
  changesIn,
  NO_SETTINGS,
  type SiteClock,
  siteClock,
} from '../core/timing/settings.ts';

const kept = storage.defineItem<ClockSettings>('local:clockSettings', { fallback: NO_SETTINGS });

/** The presets that come with the extension, checked; read on demand. */
export async function builtInPresets(): Promise<Preset[]> {
  return v.parse(v.array(PresetSchema), (await import('../../assets/presets/presets.json')).default);
}

const sound = (settings: unknown): ClockSettings => {
  const result = v.safeParse(ClockSettingsSchema, settings);
  return result.success ? result.output : NO_SETTINGS;
};

/** What the owner decided about the clock. */
export async function readClockSettings(): Promise<ClockSettings> {
  return sound(await kept.getValue());
}

/** Calls `onChange` with the owner's decisions now and after each change; returns the unsubscriber. */
export function watchClockSettings(onChange: (settings: ClockSettings) => void): () => void {
  void readClockSettings().then(onChange);
  return kept.watch((settings) => onChange(sound(settings)));
}

async function change(how: (settings: ClockSettings) => ClockSettings): Promise<void> {
  await navigator.locks.request('qinda:clockSettings', async () => {
    await kept.setValue(v.parse(ClockSettingsSchema, how(await readClockSettings())));
  });
}

async function changeSite(site: string, how: (clock: SiteClock) => SiteClock): Promise<void> {
  const presets = await builtInPresets();
  await change((all) => ({ ...all, sites: { ...all.sites, [site]: how(siteClock(presets, all, site)) } }));
}

/**
 * Which preset a site follows (null: none, only the house's own target), and by which figures. Only what differs from the
 * preset is kept, and a rule that became another one has to be confirmed anew. Rejects with a `ValiError` on impossible figures.
 */
export async function setPreset(
  site: string,
  presetId: string | null,
  figures: Partial<PresetRules>,
): Promise<void> {
  const checked = v.parse(v.partial(PresetRulesSchema), figures);
  const preset = (await builtInPresets()).find(({ id }) => id === presetId);
  await changeSite(site, (clock) => {
    if (!preset) return { presetId: null, changes: {}, confirmedAt: null };
    const changes = changesIn(preset, checked);
    const isSame =
      clock.presetId === preset.id &&
      JSON.stringify(changesIn(preset, clock.changes)) === JSON.stringify(changes);
    return { presetId: preset.id, changes, confirmedAt: isSame ? clock.confirmedAt : null };
  });
}

/** Gives a site's preset back the figures that it came with. */
export function resetPreset(site: string): Promise<void> {
  return changeSite(site, (clock) => ({ ...clock, changes: {}, confirmedAt: null }));
}

/** Keeps the owner's word, given at `at` (ms since the epoch), that a site's figures are right; null takes it back. */
export function confirmPreset(site: string, at: number | null): Promise<void> {
  return changeSite(site, (clock) => ({ ...clock, confirmedAt: at }));
}

/** Changes the house's own target; an empty change gives back the 15 and 20 s. */
export function editHouse(changes: Partial<PresetRules>): Promise<void> {
  const checked = v.parse(v.partial(PresetRulesSchema), changes);
  return change((all) => ({ ...all, house: { changes: checked, confirmedAt: null } }));
}

/** Keeps the shop's hours; null: always open. */
export function setShopHours(hours: ShopHours | null): Promise<void> {
  return change((all) => ({ ...all, hours }));
}
