import { sites } from '../sites/registry.ts';
import type { SiteProfile } from '../sites/schema.ts';

/** The profile that comes with the extension; null for any other id. */
export function builtInProfile(id: string): SiteProfile | null {
  return sites.find((site) => site.id === id) ?? null;
}
