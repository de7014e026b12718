/**
 * The worker's part of a company's policy: settings are decided where they are read; what must be written is written here.
 *
 *   worker starts, policy changes ─▶ kept for its readers ─▶ subscriptions of the company ─▶ a first look at those that are new
 */
import { askPolicy, onPolicySaid } from '../data/policy/ask-policy.ts';
import { readPolicy } from '../data/policy/read-policy.ts';
import { obeyRadarLock } from '../data/radar.ts';
import { obeyCompany } from '../data/share/company.ts';
import { lookAtLibrary } from './look-at-library.ts';

/** One at a time: a policy that changes twice ends as the second says. */
function follow(): Promise<void> {
  return navigator.locks.request('qinda:policy', async () => {
    await askPolicy();
    const { libraries } = await readPolicy();
    const added = await obeyCompany(libraries, Date.now());
    await obeyRadarLock(Date.now());
    for (const address of added) await lookAtLibrary(address, { whole: true }, Date.now(), Math.random());
  });
}

/** Registers every listener; must run synchronously when the worker starts. */
export function followPolicy(): void {
  onPolicySaid(() => void follow());
  void follow();
}
