import { type FormEvent, useState } from 'react';
import { LONGEST_PROMISE } from '../../lib/core/checks/find-promises.ts';
import { t } from '../../lib/i18n/t.ts';
import { keepPromise } from '../../lib/panel/checks/use-promises.ts';
import type { Target } from '../../lib/panel/insert-text.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useWhen } from './use-when.tsx';

/** Most promises are for so soon, ms. */
const USUAL_MS = 30 * 60_000;

/** Notes down by hand what was promised to the buyer of the open chat, and by when. */
export function PromiseNote({ target }: { target: Target }) {
  const [notes, setNotes] = useState(0);
  return <NoteForm key={notes} target={target} onKept={() => setNotes(notes + 1)} />;
}

function NoteForm({ target, onKept }: { target: Target; onKept: () => void }) {
  const [what, setWhat] = useState('');
  const [failure, setFailure] = useState<string>();
  const { field, isSet, take } = useWhen(Date.now() + USUAL_MS);
  const words = what.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const dueAt = take();
    if (dueAt === null || !words) return;
    keepPromise({ target, what: words }, dueAt).then(onKept, (error: unknown) =>
      setFailure(t('promises.failed', { reason: String(error) })),
    );
  };
  return (
    <form data-promise-note onSubmit={submit} className="mb-3 flex flex-col gap-2">
      <TextField
        label={t('promises.note', { name: target.name || t('panel.unnamed') })}
        error={failure}
        maxLength={LONGEST_PROMISE}
        value={what}
        onChange={setWhat}
      />
      <div className="flex flex-wrap items-start justify-end gap-2">
        {field}
        <Button look="primary" type="submit" disabled={!isSet || !words}>
          {t('promises.remind')}
        </Button>
      </div>
    </form>
  );
}
