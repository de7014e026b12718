import { useState } from 'react';
import { UNITS } from '../../lib/core/timing/preset.ts';
import { rulesOf, siteClock } from '../../lib/core/timing/settings.ts';
import { t } from '../../lib/i18n/t.ts';
import {
  draftOf,
  PRESET_FLAGS,
  PRESET_NUMBERS,
  type PresetDraft,
  rulesFrom,
} from '../../lib/panel/desk/preset-draft.ts';
import {
  choosePreset,
  editPreset,
  resetPreset,
  type useClockSettings,
  type usePresets,
} from '../../lib/panel/desk/use-clock-settings.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { Switch } from '../ui/switch.tsx';
import { TextField } from '../ui/text-field.tsx';
import { presetName } from './preset-words.ts';
import { ShiftRows } from './shift-rows.tsx';
import { ZoneField } from './zone-field.tsx';

interface PresetFormProps {
  site: string;
  name: string;
  presets: ReturnType<typeof usePresets>;
  settings: ReturnType<typeof useClockSettings>;
  onFail: (error: unknown) => void;
  onClose: () => void;
}

/** Which rule a site follows, and its figures; what is saved is to be confirmed anew. */
export function PresetForm({ site, name, presets, settings, onFail, onClose }: PresetFormProps) {
  const { platform } = rulesOf(presets, settings, site);
  const { presetId, changes } = siteClock(presets, settings, site);
  const [draft, setDraft] = useState(platform && draftOf(platform));
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const choose = async (id: string) => {
    await choosePreset(site, id || null).catch(onFail);
    const chosen = presets.find((preset) => preset.id === id);
    setWrong([]);
    setDraft(chosen ? draftOf(chosen) : null);
  };
  const save = async () => {
    if (!draft) return onClose();
    const result = rulesFrom(draft);
    if (!result.ok) return setWrong(result.wrong);
    await editPreset(site, result.changes).then(onClose, onFail);
  };
  const reset = async () => {
    await resetPreset(site).then(onClose, onFail);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('clock.preset.changeOf', { site: name })}
      closeLabel={t('options.close')}
      footer={
        <>
          {Object.keys(changes).length > 0 && (
            <Button onClick={() => void reset()}>{t('clock.preset.reset')}</Button>
          )}
          <Button onClick={onClose}>{t('options.cancel')}</Button>
          <Button look="primary" onClick={() => void save()}>
            {t('clock.preset.save')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <SelectField
          label={t('clock.preset.which')}
          value={presetId ?? ''}
          options={[
            { value: '', label: t('clock.preset.onlyHouse') },
            ...presets
              .filter(({ id }) => id !== 'house')
              .map((one) => ({ value: one.id, label: presetName(one) })),
          ]}
          onChange={(id) => void choose(id)}
        />
        {draft && <Figures {...{ draft, wrong }} onChange={(to) => setDraft({ ...draft, ...to })} />}
      </div>
    </Dialog>
  );
}

interface FiguresProps {
  draft: PresetDraft;
  wrong: readonly string[];
  onChange: (to: Partial<PresetDraft>) => void;
}

function Figures({ draft, wrong, onChange }: FiguresProps) {
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        {([...PRESET_NUMBERS, 'rateGoal'] as const).map((field) => (
          <TextField
            key={field}
            inputMode="decimal"
            label={t(`clock.preset.field.${field}`)}
            error={wrong.includes(field) ? t('clock.preset.wrong') : undefined}
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
      </div>
      <ShiftRows
        label={t('clock.preset.window')}
        shifts={draft.window}
        fresh={{ from: '08:00', to: '23:00' }}
        onChange={(window) => onChange({ window })}
      />
      <ZoneField value={draft.timezone} onChange={(timezone) => onChange({ timezone })} />
      {PRESET_FLAGS.map((flag) => (
        <Switch
          key={flag}
          label={t(`clock.preset.flag.${flag}`)}
          on={draft[flag]}
          onChange={(on) => onChange({ [flag]: on })}
        />
      ))}
    </>
  );
}
