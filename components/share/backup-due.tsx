import { t } from '../../lib/i18n/t.ts';
import { later, useBackupDue } from '../../lib/panel/share/use-backup-due.ts';
import { openPage, optionsPage } from '../../lib/panel/watch-site-access.ts';
import { Button } from '../ui/button.tsx';

/** A quiet line when much has changed since the last backup; nothing else. `onGo`: the way there, else the options are opened. */
export function BackupDue({ onGo }: { onGo?: () => void }) {
  const due = useBackupDue();
  if (!due) return null;
  return (
    <div
      data-backup-due
      className="mt-auto flex flex-wrap items-center gap-x-2 px-3 pt-2 text-xs text-muted [[data-today]+&]:mt-0"
    >
      <p className="min-w-0">{t(due.first ? 'backup.dueFirst' : 'backup.due', { n: due.days })}</p>
      <span className="flex">
        <Button look="quiet" onClick={onGo ?? (() => void openPage(optionsPage('#share')))}>
          {t('backup.goTo')}
        </Button>
        <Button look="quiet" onClick={() => void later()}>
          {t('share.later')}
        </Button>
      </span>
    </div>
  );
}
