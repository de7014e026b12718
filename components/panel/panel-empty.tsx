import { CircleHelp, LoaderCircle, Lock, MessagesSquare, ScanSearch } from 'lucide-react';
import type { PagePart } from '../../lib/core/chat/snapshot.ts';
import { t } from '../../lib/i18n/t.ts';
import type { KnownSite } from '../../lib/panel/watch-site-access.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { siteName } from './site-name.ts';

/** Why no buyer is shown. */
export type EmptyReason =
  | { state: 'loading' }
  | { state: 'noChat' }
  | { state: 'missing'; missing: PagePart[]; site: string }
  | { state: 'wrongPage'; sites: KnownSite[] }
  | { state: 'noPermission'; denied: KnownSite[]; sites: KnownSite[] };

interface PanelEmptyProps {
  reason: EmptyReason;
  onAllow: (site: KnownSite) => void;
  onOpen: (site: KnownSite) => void;
  onPractice: () => void;
}

/** Stands where the buyer would be: what is the matter, and what to do. */
export function PanelEmpty({ reason, onAllow, onOpen, onPractice }: PanelEmptyProps) {
  switch (reason.state) {
    case 'loading':
      return <EmptyState icon={LoaderCircle} title={t('panel.loading')} />;
    case 'noChat':
      return (
        <EmptyState icon={MessagesSquare} title={t('panel.noChat')}>
          {t('panel.noChatHint')}
        </EmptyState>
      );
    case 'missing':
      return (
        <EmptyState icon={ScanSearch} title={t('panel.missing', { site: siteName(reason.site) })}>
          <p data-missing>
            {reason.missing.map((part) => t(`panel.part.${part}`)).join(t('panel.reason.comma'))}
          </p>
          <p>{t('panel.missingHint')}</p>
        </EmptyState>
      );
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
