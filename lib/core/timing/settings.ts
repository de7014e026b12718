import * as v from 'valibot';
import type { ClockRules } from './clock-rules.ts';
import { ShopHoursSchema } from './hours.ts';
import { type Preset, type PresetRules, PresetRulesSchema } from './preset.ts';

/** What the owner decided about a rule: changed figures, and whether they were checked in the back office. */
const DecisionSchema = v.object({
  changes: v.partial(PresetRulesSchema),
  /** When the owner said that the figures are right, ms since the epoch; null: not yet. */
  confirmedAt: v.nullable(v.number()),
});

/** All that the owner decided about the clock. */
export const ClockSettingsSchema = v.object({
  house: DecisionSchema,
  /** By site id; a site that is not there follows the first preset made for it. */
  sites: v.record(v.string(), v.object({ ...DecisionSchema.entries, presetId: v.nullable(v.string()) })),
  hours: v.nullable(ShopHoursSchema),
});

export type ClockSettings = v.InferOutput<typeof ClockSettingsSchema>;
export type SiteClock = ClockSettings['sites'][string];

export const NO_SETTINGS: ClockSettings = {
  house: { changes: {}, confirmedAt: null },
  sites: {},
  hours: null,
};

/** The preset of the house itself. */
export function housePreset(presets: readonly Preset[]): Preset {
  const house = presets.find(({ id }) => id === 'house');
  if (!house) throw new Error('The presets lack the house’s own.');
  return house;
}

/** What the owner decided for a site, or what stands in for it: the first preset made for it, as it comes. */
export function siteClock(presets: readonly Preset[], settings: ClockSettings, site: string): SiteClock {
  const presetId = presets.find(({ sites }) => sites.includes(site))?.id ?? null;
  return settings.sites[site] ?? { presetId, changes: {}, confirmedAt: null };
}

/** Of `figures` those that are others than the preset's own, in the preset's order. */
export function changesIn(preset: Preset, figures: Partial<PresetRules>): Partial<PresetRules> {
  const names = Object.keys(PresetRulesSchema.entries) as (keyof PresetRules)[];
  return Object.fromEntries(
    names
      .filter((name) => name in figures && JSON.stringify(figures[name]) !== JSON.stringify(preset[name]))
      .map((name) => [name, figures[name]]),
  );
}

/** The rules of one site: presets with what the owner changed in them. */
export function rulesOf(presets: readonly Preset[], settings: ClockSettings, site: string): ClockRules {
  const { presetId, changes } = siteClock(presets, settings, site);
  const platform = presets.find(({ id }) => id === presetId);
  return {
    house: { ...housePreset(presets), ...settings.house.changes },
    platform: platform ? { ...platform, ...changes } : null,
    hours: settings.hours,
  };
}
