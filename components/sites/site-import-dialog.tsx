import { t } from '../../lib/i18n/t.ts';
import type { CheckedSites } from '../../lib/panel/desk/site-files.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

interface SiteImportDialogProps {
  file: CheckedSites;
  onImport: (file: CheckedSites & { ok: true }) => void;
  onClose: () => void;
}

/** Which pages a file teaches, before any of them is taken; or why none can be. */
export function SiteImportDialog({ file, onImport, onClose }: SiteImportDialogProps) {
  const { fileName } = file;
  if (!file.ok)
    return (
      <Dialog
        open
        onClose={onClose}
        title={t('sitesDesk.refused')}
        closeLabel={t('options.close')}
        footer={<Button onClick={onClose}>{t('options.close')}</Button>}
      >
        <p className="text-sm break-words">
          {t('sitesDesk.refusedHelp', { file: fileName, problem: file.problem })}
        </p>
      </Dialog>
    );
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('sitesDesk.importTitle')}
      description={t('sitesDesk.importHint', { file: fileName })}
      closeLabel={t('options.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('options.cancel')}</Button>
          <Button look="primary" onClick={() => onImport(file)}>
            {t('sitesDesk.importRun', { n: file.sites.length })}
          </Button>
        </>
      }
    >
      <ul className="flex flex-col gap-2 text-sm">
        {file.sites.map((site) => (
          <li key={site.profile.matches.join()}>
            <span className="font-medium break-words">{site.name}</span>
            <span className="block text-xs break-all text-muted">
              {site.profile.matches.join(t('panel.reason.comma'))}
            </span>
            {site.replaces && (
              <span className="block text-xs text-warn">{t('sitesDesk.importReplaces')}</span>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
