import { isFull } from '../../lib/core/is-full.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Reverted, Undo } from '../../lib/panel/desk/phrase-commands.ts';
import type { Toast } from '../ui/toast.tsx';

/** Runs a change and reports it; false when it failed. */
export async function tellChange(
  toast: (toast: Toast) => void,
  change: () => Promise<Toast>,
): Promise<boolean> {
  try {
    toast(await change());
    return true;
  } catch (error) {
    toast(failed(error));
    return false;
  }
}

/** A message about a change that can be taken back. */
export function withUndo(toast: (toast: Toast) => void, text: string, undo: Undo): Toast {
  const tell = (done: unknown) => {
    if (done === null) toast({ tone: 'bad', text: t('desk.tooLate') });
    const { left = 0 } = (done ?? {}) as Partial<Reverted>;
    if (left > 0) toast({ text: t('desk.leftAlone', { n: left }) });
  };
  const run = () => void undo().then(tell, (error: unknown) => toast(failed(error)));
  return { text, action: { label: t('options.undo'), run } };
}

/** What is said of a change that did not work. */
export function failed(error: unknown): Toast {
  if (isFull(error)) return { tone: 'bad', text: t('options.full') };
  const reason = error instanceof Error ? error.message : String(error);
  return { tone: 'bad', text: t('options.failed', { reason }) };
}
