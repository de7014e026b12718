import * as v from 'valibot';
import presets from '../../../assets/presets/presets.json';
import { AlertSettingsSchema } from '../../core/alerts/alert-settings.ts';
import { REMINDER_DAYS } from '../../core/backup/reminder.ts';
import { MEMORY_DAYS } from '../../core/knowledge/memory-days.ts';
import { ShopHoursSchema } from '../../core/timing/hours.ts';
import { PresetRulesSchema } from '../../core/timing/preset.ts';
import { StatisticsSettingsSchema } from '../../core/timing/statistics/statistics-settings.ts';
import type { Locks } from './policy.ts';

/** A part of a setting that is not one that it can have: where in the value it stands, `''` for all of it. */
export interface BrokenPart {
  at: string;
  problem: 'unknown' | 'value' | 'twice';
}

/** One setting as the policy names it: what it may be, and what it locks. */
export interface LockedSetting {
  /** Puts what of a value can be used into the locks; returns how many entries that were, and those that are broken. */
  lock(locks: Locks, value: unknown): { locked: number; broken: BrokenPart[] };
}

function setting<T>(
  schema: v.GenericSchema<unknown, T>,
  put: (locks: Locks, value: T) => void,
): LockedSetting {
  return {
    lock(locks, value) {
      const read = v.safeParse(schema, value);
      if (!read.success) return { locked: 0, broken: [{ at: '', problem: 'value' }] };
      put(locks, read.output);
      return { locked: 1, broken: [] };
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

/** Each rule for itself: a site whose rule is broken keeps the agent's, and the others have the company's. */
const siteRules: LockedSetting = {
  lock(locks, value) {
    if (!Array.isArray(value)) return { locked: 0, broken: [{ at: '', problem: 'value' }] };
    const broken: BrokenPart[] = [];
    const sites = new Set<string>();
    for (const [at, one] of value.entries()) {
      const read = v.safeParse(SiteRuleSchema, one);
      if (!read.success) {
        broken.push(...brokenIn(read.issues, `[${at}]`));
        continue;
      }
      for (const name of Object.keys(one))
        if (!Object.hasOwn(SiteRuleSchema.entries, name))
          broken.push({ at: `[${at}].${name}`, problem: 'unknown' });
      const { site, rule, ...changes } = read.output;
      if (sites.has(site)) broken.push({ at: `[${at}].site`, problem: 'twice' });
      else locks.clocks[site] = { presetId: rule || null, changes };
      sites.add(site);
    }
    return { locked: sites.size, broken };
  },
};

/** The parts of an entry that a schema refuses, each once. */
function brokenIn(issues: readonly v.BaseIssue<unknown>[], entry: string): BrokenPart[] {
  const names = issues.map((issue) => v.getDotPath(issue));
  return [...new Set(names)].map((name) => ({ at: name ? `${entry}.${name}` : entry, problem: 'value' }));
}

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
  siteRules,
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
