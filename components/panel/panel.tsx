import { t } from '../../lib/i18n/t.ts';
import { showChat } from '../../lib/panel/insert-text.ts';
import { useNow } from '../../lib/panel/use-now.ts';
import { usePanel } from '../../lib/panel/use-panel.ts';
import { useWatched } from '../../lib/panel/use-watched.ts';
import {
  askForAccess,
  type KnownSite,
  openPage,
  optionsPage,
  practicePage,
} from '../../lib/panel/watch-site-access.ts';
import { WaitingList } from '../queue/waiting-list.tsx';
import { TodayLine } from '../timing/today-line.tsx';
import { Notice } from '../ui/notice.tsx';
import { BuyerHeader } from './buyer-header.tsx';
import { OpenBuyer } from './open-buyer.tsx';
import { type EmptyReason, PanelEmpty } from './panel-empty.tsx';
import { readingsOf } from './readings-of.ts';
import { siteName } from './site-name.ts';

/** Words that depend on the language of a phrase, not on that of the browser. */
const dear = { 'zh-CN': t('panel.dear.zh'), en: t('panel.dear.en') };

interface PanelProps {
  sites: KnownSite[];
  /** Calls back with the ids of sites that QinDa may not read. */
  watchAccess: (onChange: (denied: string[]) => void) => () => void;
}

/** The agent's panel: who waits, the open buyer, and what to answer. */
export function Panel({ sites, watchAccess }: PanelProps) {
  const panel = usePanel({ dear, lang: t('panel.lang') === 'zh-CN' ? 'zh-CN' : 'en' });
  const denied = useWatched(watchAccess, [] as string[]);
  const { page, open, clock, key } = panel;
  const now = useNow(Object.values(clock).some((chat) => chat.wait));
  const chat = key ? clock[key] : undefined;
  const reason = emptyReason(panel, sites, denied);
  return (
    <main data-panel-state={reason?.state ?? 'chat'} className="flex min-h-screen min-w-0 flex-col pb-16">
      {open && page && !reason && (
        <BuyerHeader
          {...{ open, now, clock: chat }}
          site={siteName(page.snapshot.site)}
          readings={readingsOf(open)}
          onOptions={() => void openPage(optionsPage())}
        />
      )}
      <WaitingList {...{ clock, now }} openKey={key} onOpen={(waiting) => void showChat(waiting)} />
      {panel.error && (
        <Notice tone="bad" title={t('panel.packsFailed')} className="mx-3 mt-2">
          <p className="text-xs">{panel.error}</p>
        </Notice>
      )}
      {reason ? (
        <PanelEmpty
          reason={reason}
          onAllow={(site) => void askForAccess(site)}
          onOpen={(site) => void openPage(site.home)}
          onPractice={() => void openPage(practicePage())}
        />
      ) : (
        <OpenBuyer panel={panel} />
      )}
      <TodayLine />
    </main>
  );
}

function emptyReason(
  { loading, page, open }: ReturnType<typeof usePanel>,
  sites: KnownSite[],
  denied: string[],
): EmptyReason | null {
  if (loading) return { state: 'loading' };
  if (open && page) return null;
  if (page?.snapshot.missing.length)
    return { state: 'missing', missing: page.snapshot.missing, site: page.snapshot.site };
  if (page) return { state: 'noChat' };
  if (denied.length)
    return { state: 'noPermission', sites, denied: sites.filter((site) => denied.includes(site.id)) };
  return { state: 'wrongPage', sites };
}
