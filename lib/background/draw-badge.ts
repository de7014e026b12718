import { browser } from 'wxt/browser';
import { badgeOf, type Urgency } from '../core/timing/badge.ts';
import type { ClockState } from '../core/timing/clock-state.ts';
import { readAlertSettings } from '../data/alert-settings.ts';

/** Badge colours: the tokens `accent`, `warn` and `late` of assets/tokens.css, which the worker cannot read. */
const COLOURS: Record<Urgency, string> = { calm: '#0b6b57', soon: '#8a5300', late: '#b3261e' };

/** Draws the toolbar badge, as far as it differs from what this worker drew last. */
export function createBadge(): (clock: ClockState, now: number) => Promise<void> {
  let drawn: { text: string; urgency: Urgency } | null = null;
  return async (clock, now) => {
    const { badge } = await readAlertSettings();
    const next = badge ? badgeOf(clock, now) : { text: '', urgency: 'calm' as const };
    const before = drawn;
    drawn = next;
    if (next.text !== before?.text) await browser.action.setBadgeText({ text: next.text });
    if (next.text && next.urgency !== before?.urgency)
      await browser.action.setBadgeBackgroundColor({ color: COLOURS[next.urgency] });
  };
}
