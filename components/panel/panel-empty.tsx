import { CircleHelp, LoaderCircle, Lock, MessagesSquare, ScanSearch } from 'lucide-react';
import type { PagePart } from '../../lib/core/chat/snapshot.ts';
import { t } from '../../lib/i18n/t.ts';
import { showWhen } from '../../lib/panel/show-when.ts';
import type { FrontPage } from '../../lib/panel/teach/watch-front-page.ts';
import type { Site } from '../../lib/panel/use-sites.ts';
import type { KnownSite } from '../../lib/panel/watch-site-access.ts';
import { TeachAgain } from '../sites/teach-again.tsx';
import { TeachOffer } from '../sites/teach-offer.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import type { EmptyReason } from './empty-reason.ts';
import { siteName } from './site-name.ts';
import type { TeachActions } from './teach-actions.ts';

interface PanelEmptyProps {
  reason: EmptyReason;
  /** The page in front, and the site that it is read as, if any. */
  front: FrontPage | null;
  site: Site | undefined;
  teach: TeachActions;
  now: number;
  label: (siteId: string) => string;
  onAllow: (site: KnownSite) => void;
  onOpen: (site: KnownSite) => void;
  onPractice: () => void;
}

/** Stands where the buyer would be: what is the matter, and what to do. */
export function PanelEmpty(props: PanelEmptyProps) {
  const { reason, front, teach, onAllow, onOpen, onPractice } = props;
  switch (reason.state) {
    case 'loading':
      return (
        <EmptyState
          icon={LoaderCircle}
          title={
            reason.progress
              ? t('panel.indexing', { percent: Math.round(reason.progress * 100) })
              : t('panel.loading')
          }
        />
      );
    case 'noChat':
      return (
        <EmptyState icon={MessagesSquare} title={t('panel.noChat')}>
          {t('panel.noChatHint')}
        </EmptyState>
      );
    case 'missing':
      return <Lost {...props} missing={reason.missing} siteId={reason.site} />;
    case 'wrongPage':
    case 'noPermission': {
      const denied = reason.state === 'noPermission' ? reason.denied : [];
      const open = reason.sites.filter((site) => !denied.includes(site));
      const [icon, title, hint] = denied.length
        ? [Lock, t('panel.noPermission'), t('panel.noPermissionHint')]
        : [CircleHelp, t('panel.wrongPage'), t('panel.wrongPageHint')];
      return (
        <EmptyState
          icon={icon}
          title={title}
          actions={
            <>
              <div className="flex w-full justify-center pb-2">
                <TeachOffer front={front} onBegin={teach.all} onAddress={teach.at} />
              </div>
              {denied.map((site) => (
                <Button key={site.id} look="primary" onClick={() => onAllow(site)}>
                  {t('panel.allow', { site: siteName(site.id) })}
                </Button>
              ))}
              {open.map((site) => (
                <Button key={site.id} onClick={() => onOpen(site)}>
                  {siteName(site.id)}
                </Button>
              ))}
              <Button onClick={onPractice}>{t('sites.practice')}</Button>
            </>
          }
        >
          {hint}
        </EmptyState>
      );
    }
  }
}

interface LostProps extends PanelEmptyProps {
  missing: PagePart[];
  siteId: string;
}

/** A page that should be read and is not: one that changed, or one of which only the address is known. */
function Lost({ missing, siteId, site, teach, now, label, front }: LostProps) {
  const last = Math.max(0, ...Object.values(site?.health ?? {}));
  const name = label(siteId);
  const parts = (
    <>
      <p>{t('panel.partMissing')}</p>
      <p data-missing>{missing.map((part) => t(`panel.part.${part}`)).join(t('panel.reason.comma'))}</p>
    </>
  );
  if (site?.builtIn?.addressOnly && !site.taught)
    return (
      <EmptyState
        icon={ScanSearch}
        title={t('teachPanel.addressOnly', { site: name })}
        actions={<TeachOffer front={front} onBegin={teach.all} onAddress={teach.at} />}
      >
        {parts}
      </EmptyState>
    );
  return (
    <EmptyState
      icon={ScanSearch}
      title={t('panel.missing', { site: name })}
      actions={<TeachAgain missing={missing} onTeach={() => teach.parts(missing)} />}
    >
      {parts}
      <p>{t('panel.missingHint')}</p>
      <p data-last-read>
        {last
          ? t('teachPanel.lastRead', {
              when: showWhen(last, now, t('panel.lang'), t('sitesDesk.justNow')),
            })
          : t('teachPanel.neverRead')}
      </p>
    </EmptyState>
  );
}
