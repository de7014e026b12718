import { useEffect, useState } from 'react';
import { BACKUP_KINDS, type BackupKind, type RestoreMode } from '../../lib/core/backup/kinds.ts';
import { t } from '../../lib/i18n/t.ts';
import {
  preview,
  type ReadBackup,
  type RestorePreview,
  saveBackup,
  takeBackup,
} from '../../lib/panel/share/backup-commands.ts';
import { failed, tellChange } from '../settings/tell-change.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { useToast } from '../ui/toast.tsx';
import { BrokenBackupRows, KindRow } from './restore-rows.tsx';

interface RestoreChoicesProps {
  fileName: string;
  backup: ReadBackup;
  onClose: () => void;
}

const MODES: readonly RestoreMode[] = ['merge', 'replace'];

/** What a backup holds beside what is here: which kinds come back, and whether what is only here stays. */
export function RestoreChoices({ fileName, backup, onClose }: RestoreChoicesProps) {
  const [mode, setMode] = useState<RestoreMode>('merge');
  const [without, setWithout] = useState<readonly BackupKind[]>([]);
  const counts = usePreview(backup, mode);
  const { run, working } = useRestore(backup, onClose);
  const shown = BACKUP_KINDS.filter((kind) => {
    const one = counts?.get(kind);
    return one && one.added + one.replaced + one.same + one.broken + one.onlyHere > 0;
  });
  const kinds = shown.filter((kind) => !without.includes(kind));
  const changes = kinds.some((kind) => {
    const { added = 0, replaced = 0, onlyHere = 0 } = counts?.get(kind) ?? {};
    return added + replaced + (mode === 'replace' ? onlyHere : 0) > 0;
  });
  const toggle = (kind: BackupKind) =>
    setWithout(without.includes(kind) ? without.filter((one) => one !== kind) : [...without, kind]);
  const date = new Date(backup.at).toLocaleString(t('options.lang'));
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('backup.restoreTitle')}
      description={t('backup.restoreFrom', { file: fileName, date })}
      closeLabel={t('options.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('options.cancel')}</Button>
          <Button
            look={mode === 'replace' ? 'danger' : 'primary'}
            disabled={!changes || working}
            onClick={() => void run(kinds, mode)}
          >
            {t(working ? 'backup.working' : mode === 'replace' ? 'backup.replaceAll' : 'backup.mergeIn')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4 text-sm">
        <fieldset className="flex flex-col gap-2">
          <legend className="sr-only">{t('backup.how')}</legend>
          {MODES.map((one) => (
            <label key={one} className="flex cursor-pointer items-start gap-2">
              <input
                type="radio"
                name="restore-mode"
                className="mt-1 accent-accent"
                checked={mode === one}
                onChange={() => setMode(one)}
              />
              <span>
                <span className="font-medium">{t(`backup.mode.${one}`)}</span>
                <span className="block text-xs text-muted">{t(`backup.modeHint.${one}`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {mode === 'replace' && <SaveFirst />}
        <ul className="rounded-lg border border-line">
          {shown.map((kind) => (
            <KindRow
              key={kind}
              kind={kind}
              counts={counts?.get(kind)}
              mode={mode}
              on={!without.includes(kind)}
              onToggle={() => toggle(kind)}
            />
          ))}
        </ul>
        {counts && !changes && <p>{t('backup.nothing')}</p>}
        <BrokenBackupRows broken={backup.broken} />
      </div>
    </Dialog>
  );
}

function usePreview(backup: ReadBackup, mode: RestoreMode): RestorePreview | null {
  const toast = useToast();
  const [counts, setCounts] = useState<RestorePreview | null>(null);
  useEffect(() => {
    let stopped = false;
    preview(backup, mode).then(
      (found) => {
        if (!stopped) setCounts(found);
      },
      (error) => toast(failed(error)),
    );
    return () => {
      stopped = true;
    };
  }, [backup, mode, toast]);
  return counts;
}

function useRestore(backup: ReadBackup, onDone: () => void) {
  const toast = useToast();
  const [working, setWorking] = useState(false);
  const run = async (kinds: BackupKind[], mode: RestoreMode) => {
    setWorking(true);
    try {
      const done = await takeBackup(backup, kinds, mode);
      toast(done ? { text: t('backup.restored') } : { tone: 'bad', text: t('backup.full') });
      if (done) onDone();
    } catch (error) {
      toast(failed(error));
    }
    setWorking(false);
  };
  return { run, working };
}

/** Replacing cannot be taken back, but what is here now can be kept. */
function SaveFirst() {
  const toast = useToast();
  const save = () =>
    tellChange(toast, async () => {
      await saveBackup('');
      return { text: t('backup.saved') };
    });
  return (
    <Notice title={t('backup.saveFirst')}>
      <p>{t('backup.saveFirstHelp')}</p>
      <Button className="self-start" onClick={() => void save()}>
        {t('backup.saveNow')}
      </Button>
    </Notice>
  );
}
