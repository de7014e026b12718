import { browser } from 'wxt/browser';
import { lastPolicy } from './read-policy.ts';

/**
 * Asks the browser what the company says, and keeps it for everybody who reads the policy. Chromium may answer only seconds
 * after its start; Firefox rejects where nobody manages it, as if nothing were said. For the worker alone, one call at a time.
 */
export async function askPolicy(): Promise<void> {
  const given = (await Promise.resolve(browser.storage.managed?.get(null)).catch(() => ({}))) ?? {};
  if (JSON.stringify(given) !== JSON.stringify(await lastPolicy.getValue())) await lastPolicy.setValue(given);
}

/** Calls `onChange` when the company says something else; must be called synchronously when the worker starts. */
export function onPolicySaid(onChange: () => void): void {
  browser.storage.managed?.onChanged.addListener(() => onChange());
}
