import { type FormEvent, useId, useState } from 'react';
import { t } from '../../lib/i18n/t.ts';
import { type ChosenBackup, unlockBackup } from '../../lib/panel/share/backup-commands.ts';
import { failed } from '../settings/tell-change.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useToast } from '../ui/toast.tsx';
import { RestoreChoices } from './restore-choices.tsx';

interface RestoreDialogProps {
  chosen: ChosenBackup;
  onChange: (chosen: ChosenBackup) => void;
  onClose: () => void;
}

/** A backup file on its way back: why it cannot be used, its passphrase, or what it would do. */
export function RestoreDialog({ chosen, onChange, onClose }: RestoreDialogProps) {
  if (chosen.state === 'open')
    return <RestoreChoices fileName={chosen.fileName} backup={chosen.backup} onClose={onClose} />;
  if (chosen.state === 'locked') return <Unlock {...{ chosen, onChange, onClose }} />;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('backup.refused')}
      closeLabel={t('options.close')}
      footer={<Button onClick={onClose}>{t('options.close')}</Button>}
    >
      <p className="text-sm break-words">
        <span className="font-medium">{chosen.fileName}</span> {t(`backup.fault.${chosen.fault}`)}{' '}
        {t('backup.unchanged')}
      </p>
    </Dialog>
  );
}

function Unlock({
  chosen,
  onChange,
  onClose,
}: RestoreDialogProps & { chosen: ChosenBackup & { state: 'locked' } }) {
  const [words, setWords] = useState('');
  const [working, setWorking] = useState(false);
  const toast = useToast();
  const form = useId();
  const open = async (event: FormEvent) => {
    event.preventDefault();
    if (words === '' || working) return;
    setWorking(true);
    await unlockBackup(chosen, words).then(onChange, (error) => toast(failed(error)));
    setWorking(false);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('backup.locked')}
      description={t('backup.lockedHelp', {
        file: chosen.fileName,
        date: new Date(chosen.at).toLocaleString(t('options.lang')),
      })}
      closeLabel={t('options.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('options.cancel')}</Button>
          <Button look="primary" type="submit" form={form} disabled={words === '' || working}>
            {t(working ? 'backup.working' : 'backup.open')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void open(event)}>
        <TextField
          label={t('backup.passphrase')}
          error={chosen.isWrong && !working ? t('backup.fault.passphrase') : undefined}
          type="password"
          autoComplete="off"
          value={words}
          onChange={setWords}
        />
      </form>
    </Dialog>
  );
}
