import { lazy, Suspense, useMemo } from 'react';
import { t } from '../../lib/i18n/t.ts';
import { setConfirmed } from '../../lib/panel/confirm-site.ts';
import { useTeaching } from '../../lib/panel/teach/use-teaching.ts';
import { useMinute } from '../../lib/panel/use-minute.ts';
import { usePanel } from '../../lib/panel/use-panel.ts';
import { isUnconfirmed, useSites } from '../../lib/panel/use-sites.ts';
import { useWatched } from '../../lib/panel/use-watched.ts';
import {
  askForAccess,
  type KnownSite,
  openPage,
  optionsPage,
  practicePage,
} from '../../lib/panel/watch-site-access.ts';
import { Queue } from '../queue/queue.tsx';
import { TeachTrouble } from '../sites/teach-trouble.tsx';
import { UnconfirmedMark } from '../sites/unconfirmed-mark.tsx';
import { WishedParts } from '../sites/wished-parts.tsx';
import { TodayLine } from '../timing/today-line.tsx';
import { Notice } from '../ui/notice.tsx';
import { BuyerHeader } from './buyer-header.tsx';
import { BuyerMark, TermsButton } from './buyer-tools.tsx';
import { emptyReason } from './empty-reason.ts';
import { OpenBuyer } from './open-buyer.tsx';
import { PanelEmpty } from './panel-empty.tsx';
import { labelIn } from './site-name.ts';
import { teachActions } from './teach-actions.ts';

/** Only while a page is taught. */
const TeachView = lazy(() => import('../sites/teach-view.tsx').then((file) => ({ default: file.TeachView })));

/** Nothing that anybody waits for. */
const BackupDue = lazy(() => import('../share/backup-due.tsx').then((file) => ({ default: file.BackupDue })));

const CompanyAsk = lazy(() =>
  import('../share/company-ask.tsx').then((file) => ({ default: file.CompanyAsk })),
);

/** Words that depend on the language of a phrase, not on that of the browser. */
const dear = { 'zh-CN': t('panel.dear.zh'), en: t('panel.dear.en') };

interface PanelProps {
  sites: KnownSite[];
  /** Calls back with the ids of sites that QinDa may not read. */
  watchAccess: (onChange: (denied: string[]) => void) => () => void;
}

/** The agent's panel: who waits, the open buyer, and what to answer; or the page being taught. */
export function Panel({ sites: openable, watchAccess }: PanelProps) {
  const panel = usePanel({ dear, lang: t('panel.lang') === 'zh-CN' ? 'zh-CN' : 'en' });
  const denied = useWatched(watchAccess, [] as string[]);
  const sites = useSites();
  const { teaching, front, failure, wish } = useTeaching();
  const { page, open, clock } = panel;
  const now = useMinute();
  const reason = emptyReason(panel, openable, denied);
  const site = sites.find(({ id }) => id === page?.snapshot.site);
  const teach = teachActions(front, site);
  const label = useMemo(() => labelIn(sites), [sites]);
  return (
    <main
      data-panel-state={teaching ? 'teaching' : (reason?.state ?? 'chat')}
      className="flex min-h-screen min-w-0 flex-col pb-16"
    >
      {open && page && !reason && !teaching && (
        <BuyerHeader
          {...{ open }}
          clock={panel.chat}
          site={label(page.snapshot.site)}
          onOptions={() => void openPage(optionsPage())}
          mark={<BuyerMark {...{ panel, now }} />}
        >
          <TermsButton />
        </BuyerHeader>
      )}
      {open && site && !teaching && isUnconfirmed(site) && (
        <UnconfirmedMark onConfirm={() => void setConfirmed(site.id, true)} onTeach={teach.all} />
      )}
      <Queue {...{ clock, label }} openKey={panel.clockKey} />
      {wish && !teaching && <WishedParts wish={wish} site={label(wish.siteId)} />}
      <TeachTrouble failure={failure} />
      {panel.error && (
        <Notice tone="bad" title={t('panel.packsFailed')} className="mx-3 mt-2">
          <p className="text-xs">{panel.error}</p>
        </Notice>
      )}
      {teaching ? (
        <Suspense>
          <TeachView teaching={teaching} label={label} />
        </Suspense>
      ) : reason ? (
        <PanelEmpty
          {...{ reason, front, site, teach, now }}
          label={label}
          onAllow={(denied) => void askForAccess(denied)}
          onOpen={(known) => void openPage(known.home)}
          onPractice={() => void openPage(practicePage())}
        />
      ) : (
        <OpenBuyer panel={panel} onTeach={teach.parts} />
      )}
      <TodayLine />
      <Suspense>
        <CompanyAsk />
        <BackupDue />
      </Suspense>
    </main>
  );
}
