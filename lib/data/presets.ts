import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';
import { type Swap, swapAll } from '../core/library/swap.ts';
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
import { keepLocked } from './policy/keep-locked.ts';
import type { Locks } from './policy/policy.ts';
import { readLocks, watchWithPolicy } from './policy/read-policy.ts';

const kept = storage.defineItem<ClockSettings>('local:clockSettings', { fallback: NO_SETTINGS });

/** The presets that come with the extension, checked; read on demand. */
export async function builtInPresets(): Promise<Preset[]> {
  return v.parse(v.array(PresetSchema), (await import('../../assets/presets/presets.json')).default);
}

/** Part by part, site by site: what cannot be read is as if it had never been decided, all else holds. */
function sound(settings: unknown): ClockSettings {
  const { house, sites, hours } = ClockSettingsSchema.entries;
  const all = v.safeParse(v.looseObject({}), settings);
  if (!all.success) return NO_SETTINGS;
  const part = <S extends v.GenericSchema>(schema: S, name: keyof ClockSettings) =>
    v.parse(v.fallback(schema, NO_SETTINGS[name] as never), all.output[name]);
  const known = v.safeParse(v.record(v.string(), v.unknown()), all.output.sites);
  const readable = Object.entries(known.success ? known.output : {}).flatMap(([site, clock]) => {
    const read = v.safeParse(sites.value, clock);
    return read.success ? [[site, read.output] as const] : [];
  });
  return { house: part(house, 'house'), sites: Object.fromEntries(readable), hours: part(hours, 'hours') };
}

/** What a company's rules are as decisions; nobody here confirms them. */
const lockedSites = ({ clocks }: Locks): ClockSettings['sites'] =>
  Object.fromEntries(Object.entries(clocks).map(([site, clock]) => [site, { ...clock, confirmedAt: null }]));

function underLocks(settings: ClockSettings, locks: Locks): ClockSettings {
  return {
    house: { ...settings.house, changes: { ...settings.house.changes, ...locks.house } },
    sites: { ...settings.sites, ...lockedSites(locks) },
    hours: locks.hours ?? settings.hours,
  };
}

/** What may be stored of a change: what the company decides stays as it was. Throws `SettingLocked`. */
function besideLocks(stored: ClockSettings, next: ClockSettings, locks: Locks): ClockSettings {
  const { house, hours } = locks;
  const sites = keepLocked<ClockSettings['sites']>(lockedSites(locks), stored.sites, next.sites);
  const changes = keepLocked<Partial<PresetRules>>(house, stored.house.changes, next.house.changes);
  const whole = { house: { ...next.house, changes }, sites, hours: next.hours };
  return hours ? keepLocked<ClockSettings>({ hours }, stored, whole) : whole;
}

/** What was decided about the clock: by the company, else by the owner. */
export async function readClockSettings(): Promise<ClockSettings> {
  const [stored, locks] = await Promise.all([kept.getValue(), readLocks()]);
  return underLocks(sound(stored), locks);
}

/** Calls `onChange` with the owner's decisions now and after each change; returns the unsubscriber. */
export function watchClockSettings(onChange: (settings: ClockSettings) => void): () => void {
  return watchWithPolicy([kept], readClockSettings, onChange);
}

/** Rejects with `SettingLocked` where the company decides. */
async function change(how: (settings: ClockSettings, locks: Locks) => ClockSettings): Promise<void> {
  await navigator.locks.request('qinda:clockSettings', async () => {
    const stored = sound(await kept.getValue());
    const locks = await readLocks();
    const next = v.parse(ClockSettingsSchema, how(underLocks(stored, locks), locks));
    await kept.setValue(besideLocks(stored, next, locks));
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

/** Swaps sites' clocks; returns the ids of those that were changed since or that the company decides, which stay. */
export async function swapClocks(swaps: readonly Swap<SiteClock>[]): Promise<string[]> {
  let left: string[] = [];
  await change((all, { clocks }) => {
    const stored = new Map(Object.entries(all.sites));
    const swapped = swapAll(stored, swaps, (site) => Object.hasOwn(clocks, site));
    left = swapped.left;
    return { ...all, sites: Object.fromEntries(swapped.next) };
  });
  return left;
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
