import { useState } from 'react';
import { housePreset } from '../../lib/core/timing/settings.ts';
import { t } from '../../lib/i18n/t.ts';
import { editHouse, useClockSettings, usePresets } from '../../lib/panel/desk/use-clock-settings.ts';
import { useLocks } from '../../lib/panel/use-policy.ts';
import { CompanyLock } from '../settings/company-lock.tsx';
import { TextField } from '../ui/text-field.tsx';

const FIELDS = ['firstReplySec', 'replySec'] as const;

/** The house's own target: tighter than any platform's, so that theirs is never missed. */
export function HousePart({ onFail }: { onFail: (error: unknown) => void }) {
  const presets = usePresets();
  const { house } = useClockSettings();
  const locks = useLocks();
  const [typed, setTyped] = useState<Partial<Record<(typeof FIELDS)[number], string>>>({});
  if (presets.length === 0) return null;
  const builtIn = housePreset(presets);
  const change = (field: (typeof FIELDS)[number], value: string) => {
    setTyped((before) => ({ ...before, [field]: value }));
    const sec = Number(plain(value));
    if (isSound(value)) void editHouse({ ...house.changes, [field]: sec }).catch(onFail);
  };
  return (
    <section className="flex flex-col gap-3">
      <h2 className="font-semibold">{t('clock.house.title')}</h2>
      <p className="text-sm text-muted">{t('clock.house.intro')}</p>
      <div className="grid max-w-md gap-3 sm:grid-cols-2">
        {FIELDS.map((field) => {
          const isLocked = locks.house[field] !== undefined;
          const value =
            (isLocked ? undefined : typed[field]) ?? String(house.changes[field] ?? builtIn[field] ?? '');
          return (
            <CompanyLock key={field} on={isLocked}>
              <TextField
                inputMode="numeric"
                label={t(`clock.house.${field}`)}
                error={isSound(value) ? undefined : t('clock.preset.wrong')}
                value={value}
                onChange={(next) => change(field, next)}
              />
            </CompanyLock>
          );
        })}
      </div>
    </section>
  );
}

/** An input method for Chinese may give figures at full width. */
const plain = (value: string) => value.normalize('NFKC').trim();

const isSound = (value: string) => /^\d{1,5}$/.test(plain(value)) && Number(plain(value)) > 0;
