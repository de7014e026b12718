import type { PagePart } from '../../lib/core/chat/snapshot.ts';
import type { usePanel } from '../../lib/panel/use-panel.ts';
import type { KnownSite } from '../../lib/panel/watch-site-access.ts';

/** Why no buyer is shown. */
export type EmptyReason =
  | { state: 'loading'; progress: number | null }
  | { state: 'noChat' }
  | { state: 'missing'; missing: PagePart[]; site: string }
  | { state: 'wrongPage'; sites: KnownSite[] }
  | { state: 'noPermission'; denied: KnownSite[]; sites: KnownSite[] };

/** Why the panel shows no buyer; null when it does. */
export function emptyReason(
  {
    loading,
    progress,
    page,
    open,
  }: Pick<ReturnType<typeof usePanel>, 'loading' | 'progress' | 'page' | 'open'>,
  sites: KnownSite[],
  denied: string[],
): EmptyReason | null {
  if (loading) return { state: 'loading', progress };
  if (open && page) return null;
  if (page?.snapshot.missing.length)
    return { state: 'missing', missing: page.snapshot.missing, site: page.snapshot.site };
  if (page) return { state: 'noChat' };
  if (denied.length)
    return { state: 'noPermission', sites, denied: sites.filter((site) => denied.includes(site.id)) };
  return { state: 'wrongPage', sites };
}
