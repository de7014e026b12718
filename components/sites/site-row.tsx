import { Ellipsis } from 'lucide-react';
import { t } from '../../lib/i18n/t.ts';
import { patternsOfSite } from '../../lib/panel/desk/site-commands.ts';
import { isUnconfirmed, type Site } from '../../lib/panel/use-sites.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu } from '../ui/menu.tsx';
import { SiteParts } from './site-parts.tsx';

/** What can be done with one site. */
export interface SiteActions {
  allow: (site: Site) => void;
  confirm: (site: Site, works: boolean) => void;
  teach: (site: Site) => void;
  setOff: (site: Site, off: boolean) => void;
  rename: (site: Site) => void;
  download: (site: Site) => void;
  remove: (site: Site) => void;
}

interface SiteRowProps {
  site: Site;
  name: string;
  denied: boolean;
  now: number;
  actions: SiteActions;
}

/** One site: what is known of it, when it was last read, and what can be done. */
export function SiteRow({ site, name, denied, now, actions }: SiteRowProps) {
  const patterns = patternsOfSite(site);
  return (
    <li
      data-site={site.id}
      data-off={site.taught?.off}
      className="flex flex-col gap-2 border-t border-line px-3 py-3 first:border-t-0"
    >
      <div className="flex flex-wrap items-start justify-end gap-2 sm:flex-nowrap">
        <div className="min-w-0 flex-1 basis-72">
          <h3 className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
            <span className="min-w-0 break-words">{name}</span>
            <Marks site={site} denied={denied} />
          </h3>
          <Addresses patterns={patterns} />
          <Origin site={site} />
          {site.builtIn?.ids === 'names' && !site.taught && (
            <p className="text-xs text-muted">{t('sitesDesk.namesOnly')}</p>
          )}
        </div>
        <Buttons {...{ site, name, denied, actions }} />
      </div>
      <SiteParts health={site.health} now={now} />
    </li>
  );
}

/** Some platforms have a page for each country: the first two say enough at a glance. */
const AT_A_GLANCE = 2;

function Addresses({ patterns }: { patterns: readonly string[] }) {
  const more = patterns.slice(AT_A_GLANCE);
  return (
    <div className="text-xs break-all text-muted">
      <p>{patterns.slice(0, AT_A_GLANCE).join(t('panel.reason.comma'))}</p>
      {more.length > 0 && (
        <details>
          <summary className="cursor-pointer">{t('sitesDesk.moreAddresses', { n: more.length })}</summary>
          {more.join(t('panel.reason.comma'))}
        </details>
      )}
    </div>
  );
}

function Marks({ site, denied }: { site: Site; denied: boolean }) {
  const { taught, builtIn, confirmedAt } = site;
  return (
    <>
      {taught?.off && <Chip tone="warn">{t('sitesDesk.off')}</Chip>}
      {denied && <Chip tone="warn">{t('sitesDesk.denied')}</Chip>}
      {builtIn && taught && !taught.off && <Chip tone="accent">{t('sitesDesk.replaced')}</Chip>}
      {builtIn?.addressOnly && !taught && <Chip>{t('sitesDesk.addressOnly')}</Chip>}
      {builtIn && !builtIn.addressOnly && !builtIn.confirmed && (
        <Chip>{t(`sitesDesk.confidence.${builtIn.confidence}`)}</Chip>
      )}
      {isUnconfirmed(site) && <Chip tone="warn">{t('sitesDesk.unconfirmed')}</Chip>}
      {builtIn?.confirmed && <Chip tone="accent">{t('sitesDesk.confirmed')}</Chip>}
      {builtIn && !builtIn.confirmed && confirmedAt !== null && (
        <Chip tone="accent">{t('sitesDesk.confirmedByYou')}</Chip>
      )}
    </>
  );
}

/** Where the knowledge of a site comes from, and of when it is. */
function Origin({ site: { taught, builtIn } }: { site: Site }) {
  const day = (at: number) => new Date(at).toLocaleDateString(t('options.lang'));
  return (
    <p className="text-xs break-words text-muted">
      {taught
        ? t('sitesDesk.taughtAt', { date: day(taught.taughtAt) })
        : builtIn && t('sitesDesk.evidence', { source: builtIn.source, date: builtIn.evidence })}
    </p>
  );
}

function Buttons({ site, name, denied, actions }: Omit<SiteRowProps, 'now'>) {
  const { taught, builtIn, confirmedAt } = site;
  const own = [
    ...(builtIn ? [] : [{ label: t('sitesDesk.rename'), run: () => actions.rename(site) }]),
    {
      label: t(taught?.off ? 'sitesDesk.turnOn' : 'sitesDesk.turnOff'),
      run: () => actions.setOff(site, !taught?.off),
    },
    { label: t('sitesDesk.export'), run: () => actions.download(site) },
    {
      label: t(builtIn ? 'sitesDesk.dropOverride' : 'sitesDesk.delete'),
      run: () => actions.remove(site),
    },
  ];
  const items = [
    ...(builtIn && !builtIn.confirmed && confirmedAt !== null
      ? [{ label: t('sitesDesk.unconfirm'), run: () => actions.confirm(site, false) }]
      : []),
    ...(patternsOfSite(site).length > 0
      ? [{ label: t('sitesDesk.teach'), run: () => actions.teach(site) }]
      : []),
    ...(taught ? own : []),
  ];
  return (
    <div className="flex shrink-0 items-center gap-1">
      {denied && <Button onClick={() => actions.allow(site)}>{t('sitesDesk.allow')}</Button>}
      {isUnconfirmed(site) && (
        <Button data-works onClick={() => actions.confirm(site, true)}>
          {t('sitesDesk.works')}
        </Button>
      )}
      {items.length > 0 && (
        <Menu
          trigger={<IconButton icon={Ellipsis} label={t('sitesDesk.more', { site: name })} />}
          items={items}
        />
      )}
    </div>
  );
}
