import { isFull } from '../../lib/core/is-full.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Reverted, Undo } from '../../lib/panel/desk/phrase-commands.ts';
import type { Toast } from '../ui/toast.tsx';

/** Nobody asks himself so soon whether his press was heard. */
const SLOW_MS = 500;

/** Says that `work` is still going on when it takes long; `isTold` then. */
async function withPatience<T>(
  toast: (toast: Toast) => void,
  work: () => Promise<T>,
): Promise<{ result: T; isTold: boolean }> {
  let isTold = false;
  const timer = setTimeout(() => {
    isTold = true;
    toast({ text: t('options.working') });
  }, SLOW_MS);
  try {
    return { result: await work(), isTold };
  } finally {
    clearTimeout(timer);
  }
}

/** Runs a change and reports it; false when it failed. */
export async function tellChange(
  toast: (toast: Toast) => void,
  change: () => Promise<Toast>,
): Promise<boolean> {
  try {
    toast((await withPatience(toast, change)).result);
    return true;
  } catch (error) {
    toast(failed(error));
    return false;
  }
}

/** A message about a change that can be taken back. */
export function withUndo(toast: (toast: Toast) => void, text: string, undo: Undo): Toast {
  const run = async () => {
    try {
      const { result, isTold } = await withPatience(toast, undo);
      const { left = 0 } = (result ?? {}) as Partial<Reverted>;
      if (result === null) toast({ tone: 'bad', text: t('desk.tooLate') });
      else if (left > 0) toast({ text: t('desk.leftAlone', { n: left }) });
      else if (isTold) toast({ text: t('options.takenBack') });
    } catch (error) {
      toast(failed(error));
    }
  };
  return { text, action: { label: t('options.undo'), run: () => void run() } };
}

/** What is said of a change that did not work. */
export function failed(error: unknown): Toast {
  if (isFull(error)) return { tone: 'bad', text: t('backup.full') };
  const reason = error instanceof Error ? error.message : String(error);
  return { tone: 'bad', text: t('options.failed', { reason }) };
}
