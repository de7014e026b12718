import { type FormEvent, useId, useState } from 'react';
import { t } from '../../lib/i18n/t.ts';
import { saveBackup } from '../../lib/panel/share/backup-commands.ts';
import { tellChange } from '../settings/tell-change.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useToast } from '../ui/toast.tsx';

/** Shorter ones are guessed, however often they are hashed. */
const SHORTEST = 8;

/** Asks for a passphrase, if one is wanted, and saves the backup. */
export function BackupDialog({ onClose }: { onClose: () => void }) {
  const [words, setWords] = useState('');
  const [again, setAgain] = useState('');
  const [asked, setAsked] = useState(false);
  const [working, setWorking] = useState(false);
  const toast = useToast();
  const form = useId();
  const short = words !== '' && [...words].length < SHORTEST;
  const differ = words !== again;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (short || differ) return;
    setWorking(true);
    const saved = await tellChange(toast, async () => {
      await saveBackup(words);
      return { text: t('backup.saved') };
    });
    setWorking(false);
    if (saved) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('backup.saveTitle')}
      description={t('backup.saveHelp')}
      closeLabel={t('options.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('options.cancel')}</Button>
          <Button look="primary" type="submit" form={form} disabled={working}>
            {t(working ? 'backup.working' : 'backup.saveFile')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void save(event)} className="flex flex-col gap-4">
        <TextField
          label={t('backup.passphrase')}
          hint={t('backup.passphraseHint')}
          error={asked && short ? t('backup.tooShort', { n: SHORTEST }) : undefined}
          type="password"
          autoComplete="new-password"
          value={words}
          onChange={setWords}
        />
        {words !== '' && (
          <TextField
            label={t('backup.again')}
            error={asked && differ ? t('backup.differ') : undefined}
            type="password"
            autoComplete="new-password"
            value={again}
            onChange={setAgain}
          />
        )}
        <p className="text-sm text-muted">{t(words === '' ? 'backup.readable' : 'backup.lost')}</p>
      </form>
    </Dialog>
  );
}
