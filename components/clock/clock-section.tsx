import { t } from '../../lib/i18n/t.ts';
import { failed } from '../settings/tell-change.ts';
import { useToast } from '../ui/toast.tsx';
import { AlertsPart } from './alerts-part.tsx';
import { HoursPart } from './hours-part.tsx';
import { HousePart } from './house-part.tsx';
import { PresetsPart } from './presets-part.tsx';

/** How the clock counts and how it calls; saved as it is changed. */
export function ClockSection() {
  const toast = useToast();
  const onFail = (error: unknown) => toast(failed(error));
  return (
    <div className="flex max-w-3xl flex-col gap-8">
      <p className="text-sm text-muted">{t('clock.intro')}</p>
      <AlertsPart onFail={onFail} />
      <HoursPart onFail={onFail} />
      <HousePart onFail={onFail} />
      <PresetsPart onFail={onFail} />
    </div>
  );
}
