import { useState } from 'react';
import { PERIODS } from '../../lib/core/timing/statistics/period.ts';
import { t } from '../../lib/i18n/t.ts';
import { Choice } from '../ui/choice.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { PeriodChoice as Name, Period } from './use-period.ts';

const names: Record<Name, () => string> = {
  today: () => t('statistics.period.today'),
  yesterday: () => t('statistics.period.yesterday'),
  week: () => t('statistics.period.week'),
  last30: () => t('statistics.period.last30'),
  last90: () => t('statistics.period.last90'),
  month: () => t('statistics.period.month'),
  lastMonth: () => t('statistics.period.lastMonth'),
  custom: () => t('statistics.period.custom'),
};

/** Which days the figures are of. */
export function PeriodChoice({ period }: { period: Period }) {
  const { choice, choose, setEnd, dates } = period;
  return (
    <fieldset className="flex min-w-0 flex-wrap items-end gap-2 print:hidden">
      <legend className="sr-only">{t('statistics.period.label')}</legend>
      {([...PERIODS, 'custom'] as const).map((name) => (
        <Choice key={name} on={choice === name} onClick={() => choose(name)}>
          {names[name]()}
        </Choice>
      ))}
      {choice === 'custom' && (
        <div className="flex w-full gap-2">
          <EndField
            label={t('statistics.period.from')}
            date={dates.first}
            today={dates.today}
            onChange={(date) => setEnd('first', date)}
          />
          <EndField
            label={t('statistics.period.to')}
            date={dates.last}
            today={dates.today}
            onChange={(date) => setEnd('last', date)}
          />
        </div>
      )}
    </fieldset>
  );
}

/** No wait is older. */
const FIRST_DAY = '2020-01-01';

interface EndFieldProps {
  label: string;
  date: string;
  today: string;
  onChange: (date: string) => void;
}

/** One end of the period. A year is typed figure by figure, and each of `0002`, `0020`, `0202` is one too: they wait. */
function EndField({ label, date, today, onChange }: EndFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      type="date"
      label={label}
      value={typed ?? date}
      min={FIRST_DAY}
      max={today}
      onChange={(next) => {
        setTyped(next);
        if (next >= FIRST_DAY) onChange(next);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
