import { lazy, Suspense } from 'react';
import { t } from '../../lib/i18n/t.ts';
import { useHash } from '../../lib/panel/desk/use-hash.ts';
import { usePacks } from '../../lib/panel/desk/use-phrases.ts';
import { ClockSection } from '../clock/clock-section.tsx';
import { KnowledgeSection } from '../knowledge/knowledge-section.tsx';
import { PhrasesSection } from '../library/phrases-section.tsx';
import { SitesSection } from '../sites/sites-section.tsx';
import { StatisticsSection } from '../statistics/statistics-section.tsx';
import { Notice } from '../ui/notice.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { ToastArea } from '../ui/toast.tsx';
import { WordsSection } from '../words/words-section.tsx';
import { PrivacySection } from './privacy-section.tsx';
import { ShopSection } from './shop-section.tsx';

const RadarSection = lazy(() =>
  import('../radar/radar-section.tsx').then((file) => ({ default: file.RadarSection })),
);
const ShareSection = lazy(() =>
  import('../share/share-section.tsx').then((file) => ({ default: file.ShareSection })),
);

const BackupDue = lazy(() => import('../share/backup-due.tsx').then((file) => ({ default: file.BackupDue })));

/** The options page: everything that is set up once, away from the chat. */
export function OptionsDesk() {
  const [{ section, newText, field, of }, goTo] = useHash();
  const failure = usePacks();
  const lang = t('options.lang') === 'en' ? 'en' : 'zh-CN';
  return (
    <ToastArea closeLabel={t('options.close')}>
      <main className="mx-auto max-w-5xl px-4 pt-6 pb-24">
        <h1 className="pb-3 text-xl font-semibold">{t('options.heading')}</h1>
        {failure && (
          <Notice tone="bad" title={t('options.packsFailed')} className="mb-3">
            {t('options.packsFailedHelp', { reason: failure })}
          </Notice>
        )}
        <Suspense>
          <BackupDue onGo={() => goTo('share')} />
        </Suspense>
        <Tabs
          label={t('options.sections')}
          value={section}
          onChange={goTo}
          tabs={[
            {
              value: 'phrases',
              label: t('options.tab.phrases'),
              content: <PhrasesSection lang={lang} newText={newText} onNewDone={() => goTo('phrases')} />,
            },
            {
              value: 'radar',
              label: t('options.tab.radar'),
              content: (
                <Suspense>
                  <RadarSection lang={lang} />
                </Suspense>
              ),
            },
            {
              value: 'knowledge',
              label: t('options.tab.knowledge'),
              content: <KnowledgeSection lang={lang} />,
            },
            {
              value: 'shop',
              label: t('options.tab.shop'),
              content: <ShopSection key={`${field}?${of}`} {...{ lang, field, of }} />,
            },
            { value: 'words', label: t('options.tab.words'), content: <WordsSection lang={lang} /> },
            { value: 'clock', label: t('options.tab.clock'), content: <ClockSection /> },
            { value: 'sites', label: t('options.tab.sites'), content: <SitesSection /> },
            {
              value: 'share',
              label: t('options.tab.share'),
              content: (
                <Suspense>
                  <ShareSection />
                </Suspense>
              ),
            },
            { value: 'statistics', label: t('options.tab.statistics'), content: <StatisticsSection /> },
            { value: 'privacy', label: t('options.tab.privacy'), content: <PrivacySection /> },
          ]}
        />
      </main>
    </ToastArea>
  );
}
