import { useState } from 'react';
import { t } from '../../lib/i18n/t.ts';
import { fromField, toField } from '../../lib/panel/checks/date-field.ts';
import { TextField } from '../ui/text-field.tsx';

/** The field holds whole minutes: the one that runs is not over. */
const MINUTE = 60_000;

/** A field for when to be reminded, at first `dueAt` (ms since the epoch). `take` gives the time that stands in it; null: none that is still to come, which the field then says. */
export function useWhen(dueAt: number) {
  const [when, setWhen] = useState(() => toField(dueAt));
  const [isPast, setPast] = useState(false);
  const at = fromField(when);
  const take = (): number | null => {
    const past = at !== null && at + MINUTE <= Date.now();
    setPast(past);
    return past ? null : at;
  };
  const field = (
    <TextField
      type="datetime-local"
      hideLabel
      className="min-w-48 flex-1"
      label={t('promises.when')}
      error={isPast ? t('promises.past') : undefined}
      value={when}
      onChange={(value) => {
        setPast(false);
        setWhen(value);
      }}
    />
  );
  return { field, isSet: at !== null, take };
}
