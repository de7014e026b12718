import { type FormEvent, useRef, useState } from 'react';
import { MOST_SHIFTS, type ShopHours } from '../../lib/core/timing/hours.ts';
import { t } from '../../lib/i18n/t.ts';
import { setShopHours, useClockSettings } from '../../lib/panel/desk/use-clock-settings.ts';
import { useLocks } from '../../lib/panel/use-policy.ts';
import { CompanyLock } from '../settings/company-lock.tsx';
import { Button } from '../ui/button.tsx';
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
  // Switched off and on again, they are as they were.
  const before = useRef(USUAL);
  const toggle = (on: boolean) => {
    if (hours) before.current = hours;
    set(on ? before.current : null);
  };
  return (
    <section className="flex flex-col gap-3">
      <h2 className="font-semibold">{t('clock.hours.title')}</h2>
      <CompanyLock on={isLocked} className="flex flex-col gap-3">
        <Switch
          label={t('clock.hours.on')}
          hint={t('clock.hours.onHint')}
          on={hours !== null}
          onChange={toggle}
        />
        {hours && (
          <>
            <ShiftRows
              label={t('clock.hours.shifts')}
              shifts={hours.shifts}
              most={MOST_SHIFTS}
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

/** A date is typed year by year: each of `0002`, `0020`, `0202` is one too, so it counts only when it is added. */
const FIRST_DAY = '2020-01-01';
const LAST_DAY = '2099-12-31';

function ClosedDays({ days, onChange }: { days: readonly string[]; onChange: (days: string[]) => void }) {
  const [day, setDay] = useState('');
  const isDay = day >= FIRST_DAY && day <= LAST_DAY;
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!isDay) return;
    if (!days.includes(day)) onChange([...days, day].sort());
    setDay('');
  };
  return (
    <div className="flex flex-col gap-2">
      <form onSubmit={add} className="flex max-w-xs items-end gap-2">
        <TextField
          type="date"
          min={FIRST_DAY}
          max={LAST_DAY}
          label={t('clock.hours.closed')}
          value={day}
          onChange={setDay}
          className="flex-1"
        />
        <Button type="submit" disabled={!isDay}>
          {t('clock.hours.closedAdd')}
        </Button>
      </form>
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
