import * as v from 'valibot';
import { ShiftSchema } from '../timing/hours.ts';

/** So many quiet stretches there may be. */
export const MOST_QUIET = 6;

const flag = (on: boolean) => v.optional(v.boolean(), on);

/** How QinDa calls when a buyer's time runs out; each way has its own switch. What is missing or broken takes its default. */
export const AlertSettingsSchema = v.object({
  /** The most urgent buyer's seconds on the toolbar button. */
  badge: flag(true),
  sound: flag(true),
  /** Loudness of the tone, 0…1. */
  volume: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0.6),
  /** A message of the desktop; needs the browser's permission, and is asked for when it is switched on. */
  notify: flag(false),
  /** The chat page's title says who waits while another tab is in front. */
  title: flag(true),
  /** A soft tone already when most of the time is gone, see `NUDGE_SHARE`. */
  nudge: flag(false),
  /** Nothing of this while the buyer's own tab is in front of the window that one works in. */
  onlyAway: flag(true),
  /** Hours in which nothing rings, flashes or pops up, by the clock of this computer; the badge counts on. */
  quiet: v.optional(v.pipe(v.array(ShiftSchema), v.maxLength(MOST_QUIET)), []),
  /** A click in the queue tries to open the chat also on pages where nobody has tried whether that works. */
  tryOpening: flag(false),
});

export type AlertSettings = v.InferOutput<typeof AlertSettingsSchema>;

/** As it is before anybody changed anything. */
export const DEFAULT_ALERTS: AlertSettings = v.parse(AlertSettingsSchema, {});

/** What was stored, as far as it is usable: one broken value does not silence the rest. */
export function readSettings(stored: unknown): AlertSettings {
  const given = typeof stored === 'object' && stored !== null ? stored : {};
  const usable = Object.entries(AlertSettingsSchema.entries).flatMap(([name, schema]) => {
    const { success, output } = v.safeParse(schema, (given as Record<string, unknown>)[name]);
    return success ? [[name, output]] : [];
  });
  return { ...DEFAULT_ALERTS, ...Object.fromEntries(usable) };
}
