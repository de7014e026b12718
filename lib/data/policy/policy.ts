import type { AlertSettings } from '../../core/alerts/alert-settings.ts';
import type { BackupRecord } from '../../core/backup/reminder.ts';
import type { MemoryDays } from '../../core/knowledge/memory-days.ts';
import type { INTERVALS } from '../../core/share/subscription.ts';
import type { ShopHours } from '../../core/timing/hours.ts';
import type { PresetRules } from '../../core/timing/preset.ts';
import type { StatisticsSettings } from '../../core/timing/statistics/statistics-settings.ts';

/** A library that the company subscribes its agents to. */
export interface CompanyLibrary {
  address: string;
  /** The only Ed25519 key (base64url) that it may be signed with; null: the first one seen, as for everybody. */
  key: string | null;
  automatic: boolean;
  everyHours: (typeof INTERVALS)[number];
}

/** The rule that a company sets for one site; null: only the house's own target. */
export interface LockedClock {
  presetId: string | null;
  changes: Partial<PresetRules>;
}

/** Settings that the company decides; what is not there is the agent's. */
export interface Locks {
  alerts: Partial<AlertSettings>;
  house: Partial<Pick<PresetRules, 'firstReplySec' | 'replySec'>>;
  /** By site id. */
  clocks: Record<string, LockedClock>;
  hours?: ShopHours;
  statistics: Partial<StatisticsSettings>;
  memoryDays?: MemoryDays;
  radar?: boolean;
  backup: Partial<Pick<BackupRecord, 'everyDays'>>;
  /** Terms of the shop, for all shops. */
  terms: Record<string, string>;
}

/**
 * Why an entry of the policy is not followed: `unknown` nothing is called so · `value` not one that it can have · `address` none
 * that can be subscribed to · `key` no Ed25519 key, so the library is left out · `twice` the address stands there already.
 */
export interface PolicyFault {
  /** Where it stands, as in `libraries[2].key`. */
  entry: string;
  problem: 'unknown' | 'value' | 'address' | 'key' | 'twice';
}

/** What the company says, as far as it can be followed. */
export interface Policy {
  libraries: CompanyLibrary[];
  locks: Locks;
  faults: PolicyFault[];
  /** How many settings and terms are locked. */
  locked: number;
}

/** Nothing is said; a new one each time, for it is filled. */
export const emptyPolicy = (): Policy => ({
  libraries: [],
  locks: { alerts: {}, house: {}, clocks: {}, statistics: {}, backup: {}, terms: {} },
  faults: [],
  locked: 0,
});
