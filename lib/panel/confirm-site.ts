import { confirmSite } from '../data/confirmed-sites.ts';

/** Keeps the agent's word that a site works, or takes it back. */
export function setConfirmed(siteId: string, works: boolean): Promise<void> {
  return confirmSite(siteId, works ? Date.now() : null);
}
