import { Download, Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import { type BackupRecord, FIRST_RECORD, REMINDER_DAYS } from '../../lib/core/backup/reminder.ts';
import { t } from '../../lib/i18n/t.ts';
import {
  type ChosenBackup,
  chooseBackup,
  setReminder,
  watchBackupRecord,
} from '../../lib/panel/share/backup-commands.ts';
import { showWhen } from '../../lib/panel/show-when.ts';
import { useMinute } from '../../lib/panel/use-minute.ts';
import { useLocks } from '../../lib/panel/use-policy.ts';
import { useWatched } from '../../lib/panel/use-watched.ts';
import { CompanyLock } from '../settings/company-lock.tsx';
import { failed } from '../settings/tell-change.ts';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { useToast } from '../ui/toast.tsx';
import { BackupDialog } from './backup-dialog.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { StorageLine } from './storage-line.tsx';

/** Everything in one file, and back from it. */
export function BackupPart() {
  const record = useWatched(watchBackupRecord, FIRST_RECORD);
  const { backup } = useLocks();
  const [saving, setSaving] = useState(false);
  const [chosen, setChosen] = useState<ChosenBackup | null>(null);
  const toast = useToast();
  const input = useRef<HTMLInputElement>(null);
  return (
    <section className="flex flex-col gap-3">
      <h2 className="font-semibold">{t('backup.heading')}</h2>
      <p className="text-sm text-muted">{t('backup.intro')}</p>
      <LastBackup record={record} />
      <div className="flex flex-wrap gap-2">
        <Button look="primary" onClick={() => setSaving(true)}>
          <Download size={16} aria-hidden />
          {t('backup.save')}
        </Button>
        <Button onClick={() => input.current?.click()}>
          <Upload size={16} aria-hidden />
          {t('backup.restore')}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".qindabackup"
          hidden
          aria-label={t('backup.restore')}
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) void chooseBackup(file).then(setChosen, (error) => toast(failed(error)));
          }}
        />
      </div>
      <CompanyLock on={backup.everyDays !== undefined}>
        <SelectField
          className="max-w-72"
          label={t('backup.remind')}
          hint={t('backup.remindHint')}
          value={String(record.everyDays ?? 'never')}
          options={[
            ...REMINDER_DAYS.map((n) => ({ value: String(n), label: t('backup.everyDays', { n }) })),
            { value: 'never', label: t('backup.neverRemind') },
          ]}
          onChange={(value) => void setReminder(REMINDER_DAYS.find((n) => String(n) === value) ?? null)}
        />
      </CompanyLock>
      <StorageLine />
      {saving && <BackupDialog onClose={() => setSaving(false)} />}
      {chosen && <RestoreDialog chosen={chosen} onChange={setChosen} onClose={() => setChosen(null)} />}
    </section>
  );
}

function LastBackup({ record: { lastAt } }: { record: BackupRecord }) {
  const now = useMinute();
  return (
    <p className="text-sm">
      {lastAt === null
        ? t('backup.none')
        : t('backup.last', { when: showWhen(lastAt, now, t('options.lang'), t('share.justNow')) })}
    </p>
  );
}
