import * as v from 'valibot';
import presets from '../../../assets/presets/presets.json';
import { AlertSettingsSchema } from '../../core/alerts/alert-settings.ts';
import { REMINDER_DAYS } from '../../core/backup/reminder.ts';
import { MEMORY_DAYS } from '../../core/knowledge/memory-days.ts';
import { ShopHoursSchema } from '../../core/timing/hours.ts';
import { PresetRulesSchema } from '../../core/timing/preset.ts';
import { StatisticsSettingsSchema } from '../../core/timing/statistics/statistics-settings.ts';
import type { Locks } from './policy.ts';

/** One setting as the policy names it: what it may be, and what it locks. */
export interface LockedSetting {
  /** Puts a value into the locks; false: it is not one that the setting can have. */
  lock(locks: Locks, value: unknown): boolean;
}

function setting<T>(
  schema: v.GenericSchema<unknown, T>,
  put: (locks: Locks, value: T) => void,
): LockedSetting {
  return {
    lock(locks, value) {
      const read = v.safeParse(schema, value);
      if (read.success) put(locks, read.output);
      return read.success;
    },
  };
}

const alert = (name: keyof typeof AlertSettingsSchema.entries) =>
  // Without its default: a setting that is named has a value.
  setting(AlertSettingsSchema.entries[name].wrapped as v.GenericSchema, (locks, value) => {
    locks.alerts = { ...locks.alerts, [name]: value };
  });

const { firstReplySec, replySec } = PresetRulesSchema.entries;

const seconds = (name: 'firstReplySec' | 'replySec') =>
  setting(PresetRulesSchema.entries[name].wrapped, (locks, value) => {
    locks.house[name] = value;
  });

/** A policy has no "nothing": 0 stands for it. */
const orNever = <T extends number>(schema: v.GenericSchema<unknown, T>) =>
  v.union([
    v.pipe(
      v.literal(0),
      v.transform(() => null),
    ),
    schema,
  ]);

const SiteRuleSchema = v.object({
  site: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
  /** Id of a preset; empty: only the house's own target. */
  rule: v.picklist(['', ...presets.map(({ id }) => id)]),
  firstReplySec: v.optional(firstReplySec.wrapped),
  replySec: v.optional(replySec.wrapped),
});

/** All settings that a company can lock, by the name that they have in the policy. */
export const LOCKED_SETTINGS: Readonly<Record<string, LockedSetting>> = {
  badge: alert('badge'),
  sound: alert('sound'),
  volume: alert('volume'),
  notify: alert('notify'),
  title: alert('title'),
  nudge: alert('nudge'),
  onlyAway: alert('onlyAway'),
  tryOpening: alert('tryOpening'),
  quietHours: alert('quiet'),
  firstReplySec: seconds('firstReplySec'),
  replySec: seconds('replySec'),
  shopHours: setting(ShopHoursSchema, (locks, hours) => {
    locks.hours = hours;
  }),
  siteRules: setting(v.array(SiteRuleSchema), (locks, rules) => {
    for (const { site, rule, ...changes } of rules) locks.clocks[site] = { presetId: rule || null, changes };
  }),
  goalPermille: setting(StatisticsSettingsSchema.entries.goalPermille, (locks, goalPermille) => {
    locks.statistics.goalPermille = goalPermille;
  }),
  keepWaitsDays: setting(orNever(StatisticsSettingsSchema.entries.keepDays.wrapped), (locks, keepDays) => {
    locks.statistics.keepDays = keepDays;
  }),
  rememberBuyersDays: setting(v.picklist(MEMORY_DAYS), (locks, days) => {
    locks.memoryDays = days;
  }),
  gapRadar: setting(v.boolean(), (locks, on) => {
    locks.radar = on;
  }),
  backupReminderDays: setting(orNever(v.picklist(REMINDER_DAYS)), (locks, everyDays) => {
    locks.backup.everyDays = everyDays;
  }),
};
