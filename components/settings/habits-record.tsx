import { useRef, useState } from 'react';
import { t } from '../../lib/i18n/t.ts';
import { forgetHabits, saveHabitsFile, takeHabitsFile, useHabitCount } from '../../lib/panel/desk/privacy.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { type Toast, useToast } from '../ui/toast.tsx';
import { failed, tellChange, withUndo } from './tell-change.ts';

/** What was learned from use: how much, a copy of it, and the way to be rid of it. */
export function HabitsRecord() {
  const n = useHabitCount() ?? 0;
  const [asking, setAsking] = useState(false);
  const toast = useToast();
  const input = useRef<HTMLInputElement>(null);
  const attempt = async (act: () => Promise<void>, done: string) => {
    setAsking(false);
    try {
      await act();
      toast({ text: done });
    } catch (error) {
      toast(failed(error));
    }
  };
  return (
    <section className="flex flex-col items-start gap-2">
      <h2 className="font-semibold">{t('options.privacy.habits')}</h2>
      <p className="text-sm text-muted">
        {n === 0 ? t('options.privacy.noHabits') : t('options.privacy.habitCount', { n })}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button disabled={n === 0} onClick={() => attempt(saveHabitsFile, t('options.privacy.habitsSaved'))}>
          {t('options.privacy.saveHabits')}
        </Button>
        <Button onClick={() => input.current?.click()}>{t('options.privacy.takeHabits')}</Button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={t('options.privacy.takeHabits')}
          onChange={(event) => {
            const file = event.target.files?.[0];
            // Emptied, so that the same file can be chosen again.
            event.target.value = '';
            if (file) void tellChange(toast, () => takeFile(file, toast));
          }}
        />
        <Button look="danger" disabled={n === 0} onClick={() => setAsking(true)}>
          {t('options.privacy.forgetHabits')}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        title={t('options.privacy.forgetHabitsTitle')}
        description={t('options.privacy.forgetHabitsHelp')}
        confirmLabel={t('options.privacy.forgetHabits')}
        cancelLabel={t('options.cancel')}
        onConfirm={() => void attempt(forgetHabits, t('options.privacy.habitsForgotten'))}
        onCancel={() => setAsking(false)}
      />
    </section>
  );
}

/** Takes up a file and says what came of it. */
async function takeFile(file: File, toast: (toast: Toast) => void): Promise<Toast> {
  const read = await takeHabitsFile(file);
  if (!read) return { tone: 'bad', text: t('options.privacy.habitsNotRead', { file: file.name }) };
  const { taken: n, broken, undo } = read;
  if (n === 0 && broken === 0) return { text: t('options.privacy.habitsNothingNew') };
  const text =
    broken > 0
      ? t('options.privacy.habitsTakenSome', { n, broken })
      : t('options.privacy.habitsTaken', { n });
  return withUndo(toast, text, undo);
}
