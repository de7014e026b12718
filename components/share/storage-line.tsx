import { useEffect, useState } from 'react';
import { t } from '../../lib/i18n/t.ts';
import { keepStorage, readStorageState, type StorageState } from '../../lib/panel/share/backup-commands.ts';
import { Button } from '../ui/button.tsx';
import { useToast } from '../ui/toast.tsx';

const megabytes = (bytes: number) =>
  (bytes / 1e6).toLocaleString(t('options.lang'), { maximumFractionDigits: bytes < 1e7 ? 1 : 0 });

/** How much is kept here, and whether the browser may clear it away when the disk runs full. */
export function StorageLine() {
  const [state, setState] = useState<StorageState | null>(null);
  const toast = useToast();
  useEffect(() => {
    void readStorageState().then(setState);
  }, []);
  if (!state) return null;
  const { isPersistent, used, quota } = state;
  const ask = async () => {
    if (!(await keepStorage())) toast({ tone: 'bad', text: t('backup.storage.refused') });
    setState(await readStorageState());
  };
  return (
    <div className="flex flex-col items-start gap-2 text-sm text-muted" data-storage>
      <p>
        {used !== null && quota !== null && (
          <>{t('backup.storage.used', { used: megabytes(used), quota: megabytes(quota) })} </>
        )}
        {t(isPersistent ? 'backup.storage.kept' : 'backup.storage.mayGo')}
      </p>
      {!isPersistent && <Button onClick={() => void ask()}>{t('backup.storage.ask')}</Button>}
    </div>
  );
}
