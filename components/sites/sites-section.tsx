import { Crosshair, Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import type { PagePart } from '../../lib/core/chat/snapshot.ts';
import { t } from '../../lib/i18n/t.ts';
import { patternsOfSite, useDenied } from '../../lib/panel/desk/site-commands.ts';
import { type CheckedSites, checkSiteFile } from '../../lib/panel/desk/site-files.ts';
import { partsToPoint } from '../../lib/panel/teach/taught-parts.ts';
import { findTab, wishInTab } from '../../lib/panel/teach/teach-wish.ts';
import { useMinute } from '../../lib/panel/use-minute.ts';
import { type Site, useSites } from '../../lib/panel/use-sites.ts';
import { labelIn } from '../panel/site-name.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ForgetDialog, PartDialog, RenameDialog } from './site-dialogs.tsx';
import { SiteImportDialog } from './site-import-dialog.tsx';
import { type SiteActions, SiteRow } from './site-row.tsx';
import { useSiteActions } from './use-site-actions.ts';

type Asking =
  | { what: 'rename'; site: Site }
  | { what: 'forget'; site: Site }
  | { what: 'teach'; site: Site; tab: { id: number; windowId: number } };

/** Every page that QinDa can read, and how it does: taught, built in, last read, never read. */
export function SitesSection() {
  const sites = useSites();
  const denied = useDenied(sites);
  const now = useMinute();
  const actions = useSiteActions();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [file, setFile] = useState<CheckedSites | null>(null);
  const label = labelIn(sites);
  const rowActions: SiteActions = {
    ...actions,
    rename: (site) => setAsking({ what: 'rename', site }),
    remove: (site) => setAsking({ what: 'forget', site }),
    // Looked for beforehand: within the click that opens the panel there is no time.
    teach: async (site) => {
      const tab = await findTab(patternsOfSite(site));
      if (tab) setAsking({ what: 'teach', site, tab });
      else actions.say(t('sitesDesk.noTab'));
    },
  };
  const rows = (which: Site[]) =>
    which.map((site) => (
      <SiteRow
        key={site.id}
        {...{ site, now }}
        name={label(site.id)}
        denied={denied.has(site.id)}
        actions={rowActions}
      />
    ));
  const own = sites.filter(({ builtIn }) => builtIn === null);
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <p className="min-w-0 flex-1 basis-60 text-sm text-muted">{t('sitesDesk.intro')}</p>
        <ImportButton onFile={(chosen) => void checkSiteFile(chosen).then(setFile, actions.fail)} />
      </div>
      <section className="flex flex-col gap-2">
        <h2 className="font-semibold">{t('sitesDesk.taught')}</h2>
        {own.length > 0 ? (
          <ul className="rounded-lg border border-line">{rows(own)}</ul>
        ) : (
          <EmptyState icon={Crosshair} title={t('sitesDesk.noneTaught')}>
            {t('sitesDesk.noneTaughtHint')}
          </EmptyState>
        )}
      </section>
      <section className="flex flex-col gap-2">
        <h2 className="font-semibold">{t('sitesDesk.builtIn')}</h2>
        <ul className="rounded-lg border border-line">
          {rows(sites.filter(({ builtIn }) => builtIn !== null))}
        </ul>
      </section>
      {asking && <Question {...{ asking, label, actions }} onClose={() => setAsking(null)} />}
      {file && (
        <SiteImportDialog
          file={file}
          onClose={() => setFile(null)}
          onImport={({ sites: chosen }) => {
            setFile(null);
            void actions.take(chosen);
          }}
        />
      )}
    </div>
  );
}

interface QuestionProps {
  asking: Asking;
  label: (id: string) => string;
  actions: ReturnType<typeof useSiteActions>;
  onClose: () => void;
}

function Question({ asking, label, actions, onClose }: QuestionProps) {
  const { site } = asking;
  const name = label(site.id);
  const about = { site, name, onClose };
  if (asking.what === 'rename')
    return (
      <RenameDialog
        {...about}
        onSave={(next) => {
          onClose();
          void actions.rename(site, next);
        }}
      />
    );
  if (asking.what === 'forget')
    return (
      <ForgetDialog
        {...about}
        onForget={(permissionToo) => {
          onClose();
          void actions.forget(site, name, permissionToo);
        }}
      />
    );
  return (
    <PartDialog
      {...about}
      onPart={(part: PagePart) => {
        wishInTab(asking.tab, site.id, partsToPoint([part])).catch(actions.fail);
        onClose();
      }}
    />
  );
}

function ImportButton({ onFile }: { onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>
        <Upload size={16} aria-hidden />
        {t('sitesDesk.import')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('sitesDesk.import')}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          event.target.value = '';
          if (chosen) onFile(chosen);
        }}
      />
    </>
  );
}
