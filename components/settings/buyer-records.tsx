import { useState } from 'react';
import { t } from '../../lib/i18n/t.ts';
import {
  countTooOld,
  downloadBuyers,
  forgetAllBuyers,
  MEMORY_DAYS,
  type MemoryDays,
  rememberFor,
  useBuyerCount,
} from '../../lib/panel/desk/buyer-records.ts';
import { useMemoryDays } from '../../lib/panel/use-buyer-memory.ts';
import { useLocks } from '../../lib/panel/use-policy.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { useToast } from '../ui/toast.tsx';
import { CompanyLock } from './company-lock.tsx';
import { failed } from './tell-change.ts';

type Asking = { what: 'all' } | { what: 'days'; days: MemoryDays; n: number };

/** The buyers who are remembered: for how long, as a file, and none of them any more. */
export function BuyerRecords() {
  const { all = 0, noted = 0 } = useBuyerCount() ?? {};
  const days = useMemoryDays();
  const isLocked = useLocks().memoryDays !== undefined;
  const [asking, setAsking] = useState<Asking | null>(null);
  const toast = useToast();
  const run = async (act: () => Promise<(() => Promise<void>) | undefined>, text: string) => {
    setAsking(null);
    try {
      const undo = await act();
      toast({ text, ...(undo && { action: { label: t('options.undo'), run: () => void undo() } }) });
    } catch (error) {
      toast(failed(error));
    }
  };
  const setDays = (next: MemoryDays) =>
    run(async () => {
      await rememberFor(next);
      return undefined;
    }, t('memory.daysSaved'));
  const choose = async (next: MemoryDays) => {
    const n = await countTooOld(next);
    await (n > 0 ? setAsking({ what: 'days', days: next, n }) : setDays(next));
  };
  const confirm = () =>
    asking?.what === 'days' ? setDays(asking.days) : run(forgetAllBuyers, t('memory.allForgotten'));
  if (days === null) return null;
  return (
    <section className="flex flex-col items-start gap-2">
      <h2 className="font-semibold">{t('memory.records')}</h2>
      <p className="text-sm text-muted">
        {all === 0 ? t('memory.nobody') : t('memory.count', { n: all, noted })}
      </p>
      <CompanyLock on={isLocked}>
        <SelectField
          label={t('memory.days')}
          value={String(days)}
          options={MEMORY_DAYS.map((n) => ({
            value: String(n),
            label: n === 0 ? t('memory.never') : t('memory.daysLong', { n }),
          }))}
          onChange={(value) => void choose(MEMORY_DAYS.find((n) => String(n) === value) ?? days)}
        />
      </CompanyLock>
      <div className="flex flex-wrap gap-2">
        <Button disabled={all === 0} onClick={() => void downloadBuyers()}>
          {t('memory.export')}
        </Button>
        <Button look="danger" disabled={all === 0} onClick={() => setAsking({ what: 'all' })}>
          {t('memory.forgetAll')}
        </Button>
      </div>
      <ConfirmDialog
        open={asking !== null}
        title={t('memory.forgetTitle')}
        description={t(asking?.what === 'days' ? 'memory.forgetOldHelp' : 'memory.forgetAllHelp', {
          n: asking?.what === 'days' ? asking.n : all,
        })}
        confirmLabel={t('memory.forget')}
        cancelLabel={t('options.cancel')}
        onConfirm={() => void confirm()}
        onCancel={() => setAsking(null)}
      />
    </section>
  );
}
