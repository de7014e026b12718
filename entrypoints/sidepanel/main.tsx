import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Panel } from '../../components/panel/panel.tsx';
import { t } from '../../lib/i18n/t.ts';
import { closeOnPress } from '../../lib/panel/close-on-press.ts';
import { beginReadingIndex } from '../../lib/panel/use-phrase-index.ts';
import { type KnownSite, watchSiteAccess } from '../../lib/panel/watch-site-access.ts';
import { sites } from '../../lib/sites/registry.ts';

/** The practice shop is a page of our own and needs no permission. */
const known: KnownSite[] = sites
  .filter((site) => site.id !== 'practice')
  .map(({ id, matches, home = matches[0]?.replaceAll('*', '') ?? '', teach = false }) => ({
    id,
    origins: [...matches],
    home,
    teach,
  }));

const watchAccess = (onChange: (denied: string[]) => void) => watchSiteAccess(known, onChange);

beginReadingIndex();
closeOnPress();
document.documentElement.lang = t('panel.lang');
document.title = t('panel.title');
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <Panel sites={known} watchAccess={watchAccess} />
    </StrictMode>,
  );
