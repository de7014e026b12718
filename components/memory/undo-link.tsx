import { t } from '../../lib/i18n/t.ts';

/** Puts back what stood in a field when the form was opened. */
export function UndoLink({ run, what }: { run: () => void; what: string }) {
  return (
    <button type="button" onClick={run} className="cursor-pointer text-accent underline underline-offset-2">
      {t('options.undo')}
      <span className="sr-only"> {what}</span>
    </button>
  );
}
