import { MOST_WINDOWS, UNITS } from '../../lib/core/timing/preset.ts';
import { t } from '../../lib/i18n/t.ts';
import {
  PRESET_FLAGS,
  PRESET_NUMBERS,
  type PresetDraft,
  type PresetTime,
} from '../../lib/panel/desk/preset-draft.ts';
import { SelectField } from '../ui/select-field.tsx';
import { Switch } from '../ui/switch.tsx';
import { TextField } from '../ui/text-field.tsx';
import { ShiftRows } from './shift-rows.tsx';
import { ZoneField } from './zone-field.tsx';

interface PresetFiguresProps {
  draft: PresetDraft;
  /** Names of the fields that are no good. */
  wrong: readonly string[];
  onChange: (to: Partial<PresetDraft>) => void;
}

/** The figures of a rule. A time of day is asked for only where the rule would heed it. */
export function PresetFigures({ draft, wrong, onChange }: PresetFiguresProps) {
  const errorOf = (field: string) => (wrong.includes(field) ? t('clock.preset.wrong') : undefined);
  const time = (field: PresetTime) => (
    <TextField
      type="time"
      label={t(`clock.preset.field.${field}`)}
      error={errorOf(field)}
      value={draft[field]}
      onChange={(value) => onChange({ [field]: value })}
    />
  );
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        {([...PRESET_NUMBERS, 'rateGoal'] as const).map((field) => (
          <TextField
            key={field}
            inputMode="decimal"
            label={t(`clock.preset.field.${field}`)}
            error={errorOf(field)}
            value={draft[field]}
            onChange={(value) => onChange({ [field]: value })}
          />
        ))}
        <SelectField
          label={t('clock.preset.unit')}
          value={draft.unit}
          options={UNITS.map((unit) => ({ value: unit, label: t(`clock.preset.units.${unit}`) }))}
          onChange={(unit) => onChange({ unit })}
        />
        {draft.unit === 'dayCycle' && time('cut')}
        {draft.unit === 'dayCycle' && time('answerBy')}
      </div>
      <ShiftRows
        label={t('clock.preset.window')}
        shifts={draft.window}
        most={MOST_WINDOWS}
        fresh={{ from: '08:00', to: '23:00' }}
        onChange={(window) => onChange({ window })}
      />
      {draft.window.length > 0 && (
        <SelectField
          label={t('clock.preset.windowTest')}
          value={draft.windowTest}
          options={(['question', 'sessionStart'] as const).map((test) => ({
            value: test,
            label: t(`clock.preset.windowTests.${test}`),
          }))}
          onChange={(windowTest) => onChange({ windowTest })}
          className="max-w-xs"
        />
      )}
      <ZoneField value={draft.timezone} onChange={(timezone) => onChange({ timezone })} />
      {PRESET_FLAGS.map((flag) => (
        <Switch
          key={flag}
          label={t(`clock.preset.flag.${flag}`)}
          on={draft[flag]}
          onChange={(on) => onChange({ [flag]: on })}
        />
      ))}
      {draft.weekends && <div className="max-w-xs">{time('weekendAnswerBy')}</div>}
    </>
  );
}
