import { useState } from 'react';
import { t } from '../../lib/i18n/t.ts';
import { countBeyond, keepFor } from '../../lib/panel/desk/statistics/retention.ts';
import { useLocks } from '../../lib/panel/use-policy.ts';
import { CompanyLock } from '../settings/company-lock.tsx';
import { tellChange } from '../settings/tell-change.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { useToast } from '../ui/toast.tsx';

/** Days; 0 stands for "until deleted by hand". */
const CHOICES = [30, 90, 180, 365, 730, 0];

const choiceName = (days: number) =>
  days === 0 ? t('statistics.keep.always') : t('statistics.keep.days', { n: days });

/** How long waits are kept. What goes with a shorter time is named before it goes. */
export function Retention({ keepDays }: { keepDays: number | null }) {
  const [asked, setAsked] = useState<{ days: number; n: number } | null>(null);
  const toast = useToast();
  const isLocked = useLocks().statistics.keepDays !== undefined;
  const kept = keepDays ?? 0;
  const choices = CHOICES.includes(kept) ? CHOICES : [kept, ...CHOICES];
  const keep = (days: number) =>
    tellChange(toast, async () => {
      const n = await keepFor(days || null);
      return { text: n === 0 ? t('statistics.keep.saved') : t('statistics.keep.deleted', { n }) };
    });
  const choose = async (days: number) => {
    const n = await countBeyond(days || null);
    if (n === 0) await keep(days);
    else setAsked({ days, n });
  };
  return (
    <section className="flex max-w-sm flex-col gap-2 print:hidden">
      <CompanyLock on={isLocked}>
        <SelectField
          label={t('statistics.keep.label')}
          hint={t('statistics.keep.hint')}
          value={String(kept)}
          options={choices.map((days) => ({ value: String(days), label: choiceName(days) }))}
          onChange={(value) => void choose(Number(value))}
        />
      </CompanyLock>
      <ConfirmDialog
        open={asked !== null}
        title={t('statistics.keep.askTitle', { n: asked?.n ?? 0 })}
        description={t('statistics.keep.askHelp', { keep: choiceName(asked?.days ?? 0) })}
        confirmLabel={t('statistics.keep.confirm')}
        cancelLabel={t('options.cancel')}
        onConfirm={() => {
          if (asked) void keep(asked.days);
          setAsked(null);
        }}
        onCancel={() => setAsked(null)}
      />
    </section>
  );
}
