import { useEffect, useRef, useState } from 'react';
import { rulesOf, siteClock } from '../../lib/core/timing/settings.ts';
import { t } from '../../lib/i18n/t.ts';
import { draftOf, rulesFrom } from '../../lib/panel/desk/preset-draft.ts';
import {
  resetPreset,
  setPreset,
  type useClockSettings,
  type usePresets,
} from '../../lib/panel/desk/use-clock-settings.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { PresetFigures } from './preset-figures.tsx';
import { presetName } from './preset-words.ts';

interface PresetFormProps {
  site: string;
  name: string;
  presets: ReturnType<typeof usePresets>;
  settings: ReturnType<typeof useClockSettings>;
  onFail: (error: unknown) => void;
  onClose: () => void;
}

/** Which rule a site follows, and its figures; nothing is changed before it is saved, and a change is to be confirmed anew. */
export function PresetForm({ site, name, presets, settings, onFail, onClose }: PresetFormProps) {
  const { platform } = rulesOf(presets, settings, site);
  const { changes } = siteClock(presets, settings, site);
  const [chosen, setChosen] = useState(platform?.id ?? null);
  const [draft, setDraft] = useState(platform && draftOf(platform));
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wrong.length) body.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [wrong]);
  const choose = (id: string) => {
    const preset = presets.find((one) => one.id === id);
    setChosen(preset?.id ?? null);
    setWrong([]);
    // Back to the one in use: with what was changed in it.
    setDraft(preset ? draftOf(preset.id === platform?.id ? platform : preset) : null);
  };
  const save = async () => {
    const result = draft && rulesFrom(draft);
    if (result && !result.ok) return setWrong(result.wrong);
    await setPreset(site, chosen, result?.changes ?? {}).then(onClose, onFail);
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
      <div ref={body} className="flex flex-col gap-4">
        <SelectField
          label={t('clock.preset.which')}
          value={chosen ?? ''}
          options={[
            { value: '', label: t('clock.preset.onlyHouse') },
            ...presets
              .filter(({ id }) => id !== 'house')
              .map((one) => ({ value: one.id, label: presetName(one) })),
          ]}
          onChange={choose}
        />
        {draft && <PresetFigures {...{ draft, wrong }} onChange={(to) => setDraft({ ...draft, ...to })} />}
      </div>
    </Dialog>
  );
}
