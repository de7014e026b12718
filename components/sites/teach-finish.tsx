import { useState } from 'react';
import { t } from '../../lib/i18n/t.ts';
import type { Teaching } from '../../lib/panel/teach/teach-store.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TeachReading } from './teach-reading.tsx';

interface TeachFinishProps {
  teaching: Teaching;
  /** What the site is called so far, or might be. */
  name: string;
  onSave: (name: string) => void;
  onDiscard: () => void;
}

/** Everything was pointed at: what the page is called, and where it will be read. */
export function TeachFinish({ teaching, name: proposed, onSave, onDiscard }: TeachFinishProps) {
  const [name, setName] = useState(proposed);
  return (
    <form
      data-teaching="done"
      className="flex flex-col gap-3 p-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) onSave(name);
      }}
    >
      <h1 className="text-base font-semibold">{t('teachPanel.nameTitle')}</h1>
      <TextField
        label={t('teachPanel.name')}
        hint={t('teachPanel.nameHint')}
        value={name}
        onChange={setName}
        maxLength={80}
        required
        autoFocus
        autoComplete="off"
      />
      <p className="text-xs text-muted">{t('teachPanel.permission')}</p>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" data-teach-save disabled={!name.trim()}>
          {t('teachPanel.save')}
        </Button>
        <Button look="quiet" onClick={onDiscard}>
          {t('teachPanel.discard')}
        </Button>
      </div>
      <TeachReading reading={teaching.state?.reading ?? null} />
    </form>
  );
}
