import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Shift } from '../../lib/core/timing/hours.ts';
import { t } from '../../lib/i18n/t.ts';
import { Button } from '../ui/button.tsx';
import { controlLook } from '../ui/field.tsx';
import { IconButton } from '../ui/icon-button.tsx';

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;
type Day = (typeof DAYS)[number];

/** 2024-01-01 was a Monday. */
const nameOf = (day: Day) =>
  new Date(Date.UTC(2024, 0, day)).toLocaleDateString(t('options.lang'), {
    weekday: 'short',
    timeZone: 'UTC',
  });

interface ShiftRowsProps {
  /** Names the group. */
  label: string;
  shifts: readonly Shift[];
  /** So many there may be. */
  most: number;
  /** What a new one begins with. */
  fresh: Shift;
  onChange: (shifts: Shift[]) => void;
}

/** Stretches of the day, each on some days of the week; one that ends before it begins goes over midnight. */
export function ShiftRows({ label, shifts, most, fresh, onChange }: ShiftRowsProps) {
  const put = (index: number, shift: Shift) =>
    onChange(shifts.map((one, at) => (at === index ? shift : one)));
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="pb-1 text-sm font-medium">{label}</legend>
      {shifts.map((shift, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: shifts have no names, and equal ones are one and the same
        <div key={index} className="flex flex-wrap items-center gap-2 rounded-md border border-line p-2">
          <TimeInput
            label={t('clock.shift.from', { number: index + 1 })}
            value={shift.from}
            onChange={(from) => put(index, { ...shift, from })}
          />
          <span aria-hidden="true">–</span>
          <TimeInput
            label={t('clock.shift.to', { number: index + 1 })}
            value={shift.to === '24:00' ? '00:00' : shift.to}
            onChange={(to) => put(index, { ...shift, to: to === '00:00' ? '24:00' : to })}
          />
          <DayChoice days={shift.days} onChange={(days) => put(index, withDays(shift, days))} />
          <IconButton
            icon={Trash2}
            label={t('clock.shift.remove', { number: index + 1 })}
            onClick={() => onChange(shifts.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <div>
        <Button disabled={shifts.length >= most} onClick={() => onChange([...shifts, fresh])}>
          <Plus size={16} aria-hidden /> {t('clock.shift.add')}
        </Button>
      </div>
    </fieldset>
  );
}

/** Every day is said by saying nothing, and a shift on no day is none. */
function withDays({ from, to, days: before }: Shift, days: Day[]): Shift {
  if (days.length === 0) return before ? { from, to, days: before } : { from, to };
  return days.length === DAYS.length ? { from, to } : { from, to, days };
}

function DayChoice({ days, onChange }: { days: Shift['days']; onChange: (days: Day[]) => void }) {
  const on = (day: Day) => !days || days.includes(day);
  return (
    <span className="flex flex-wrap gap-1">
      {DAYS.map((day) => (
        <button
          key={day}
          type="button"
          aria-pressed={on(day)}
          onClick={() => onChange(DAYS.filter((one) => (one === day ? !on(one) : on(one))))}
          className="h-7 min-w-9 cursor-pointer rounded-full border border-line bg-raised px-1.5 text-xs text-muted aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent"
        >
          {nameOf(day)}
        </button>
      ))}
    </span>
  );
}

/** What is typed stands there until one leaves: a time that is half typed, or not yet saved, is not put back. */
function TimeInput(props: { label: string; value: string; onChange: (value: string) => void }) {
  const { label, value, onChange } = props;
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      type="time"
      aria-label={label}
      value={typed ?? value}
      onChange={({ target }) => {
        setTyped(target.value);
        if (target.value) onChange(target.value);
      }}
      onBlur={() => setTyped(null)}
      className={`${controlLook} h-8 w-auto!`}
    />
  );
}
