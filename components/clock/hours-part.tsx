import type { ShopHours } from '../../lib/core/timing/hours.ts';
import { t } from '../../lib/i18n/t.ts';
import { setShopHours, useClockSettings } from '../../lib/panel/desk/use-clock-settings.ts';
import { useLocks } from '../../lib/panel/use-policy.ts';
import { CompanyLock } from '../settings/company-lock.tsx';
import { Switch } from '../ui/switch.tsx';
import { TextField } from '../ui/text-field.tsx';
import { ShiftRows } from './shift-rows.tsx';
import { ZoneField } from './zone-field.tsx';

const USUAL: ShopHours = { shifts: [{ from: '09:00', to: '22:00' }], timezone: '', closedOn: [] };

/** When somebody is there to answer: outside of it waits do not count, and the off-hours phrase is offered. */
export function HoursPart({ onFail }: { onFail: (error: unknown) => void }) {
  const { hours } = useClockSettings();
  const isLocked = useLocks().hours !== undefined;
  const set = (next: ShopHours | null) => void setShopHours(next).catch(onFail);
  return (
    <section className="flex flex-col gap-3">
      <h2 className="font-semibold">{t('clock.hours.title')}</h2>
      <CompanyLock on={isLocked} className="flex flex-col gap-3">
        <Switch
          label={t('clock.hours.on')}
          hint={t('clock.hours.onHint')}
          on={hours !== null}
          onChange={(on) => set(on ? USUAL : null)}
        />
        {hours && (
          <>
            <ShiftRows
              label={t('clock.hours.shifts')}
              shifts={hours.shifts}
              fresh={{ from: '13:00', to: '18:00' }}
              onChange={(shifts) => set({ ...hours, shifts })}
            />
            <ZoneField value={hours.timezone} onChange={(timezone) => set({ ...hours, timezone })} />
            <ClosedDays days={hours.closedOn} onChange={(closedOn) => set({ ...hours, closedOn })} />
          </>
        )}
      </CompanyLock>
    </section>
  );
}

function ClosedDays({ days, onChange }: { days: readonly string[]; onChange: (days: string[]) => void }) {
  return (
    <div className="flex flex-col gap-2">
      <TextField
        type="date"
        label={t('clock.hours.closed')}
        hint={t('clock.hours.closedHint')}
        value=""
        onChange={(day) => day && !days.includes(day) && onChange([...days, day].sort())}
        className="max-w-xs"
      />
      {days.length > 0 && (
        <ul className="flex flex-wrap gap-1">
          {days.map((day) => (
            <li key={day}>
              <button
                type="button"
                aria-label={t('clock.hours.open', { day })}
                onClick={() => onChange(days.filter((one) => one !== day))}
                className="min-h-7 cursor-pointer rounded-full border border-line bg-raised px-2.5 text-xs hover:bg-surface"
              >
                {day} ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
