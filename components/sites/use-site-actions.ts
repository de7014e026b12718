import { useMemo } from 'react';
import { t } from '../../lib/i18n/t.ts';
import { setConfirmed } from '../../lib/panel/confirm-site.ts';
import { allowSite, forgetSite, rename, setOff } from '../../lib/panel/desk/site-commands.ts';
import { downloadSite, type SharedSite, takeSites } from '../../lib/panel/desk/site-files.ts';
import type { Site } from '../../lib/panel/use-sites.ts';
import { failed } from '../settings/tell-change.ts';
import { type Toast, useToast } from '../ui/toast.tsx';

/** Everything that changes a site, each with a word about what happened where the page does not show it by itself. */
export function useSiteActions() {
  const toast = useToast();
  return useMemo(() => createActions(toast), [toast]);
}

function createActions(toast: (toast: Toast) => void) {
  const tell = async (change: () => Promise<Toast | null>) => {
    try {
      const said = await change();
      if (said) toast(said);
    } catch (error) {
      toast(failed(error));
    }
  };
  const quietly = (change: () => Promise<unknown>) => tell(() => change().then(() => null));
  return {
    fail: (error: unknown) => tell(() => Promise.reject(error)),
    say: (text: string) => toast({ text }),
    allow: (site: Site) => quietly(() => allowSite(site)),
    confirm: (site: Site, works: boolean) => quietly(() => setConfirmed(site.id, works)),
    setOff: (site: Site, off: boolean) => quietly(() => setOff(site.id, off)),
    download: ({ taught }: Site) => {
      if (taught) downloadSite(taught);
    },
    rename: (site: Site, name: string) =>
      tell(async () => {
        await rename(site.id, name);
        return { text: t('sitesDesk.renamed', { site: name }) };
      }),
    forget: (site: Site, name: string, permissionToo: boolean) =>
      tell(async () => {
        await forgetSite(site, permissionToo);
        return { text: t('sitesDesk.deleted', { site: name }) };
      }),
    take: (sites: readonly SharedSite[]) =>
      tell(async () => {
        const allowed = await takeSites(sites);
        return {
          text: allowed ? t('sitesDesk.imported', { n: sites.length }) : t('sitesDesk.importDenied'),
        };
      }),
  };
}
