import { t } from '../../lib/i18n/t.ts';
import { useHeldOrder } from '../../lib/panel/queue/use-held-order.ts';
import type { PanelQueueItem } from '../../lib/panel/queue/use-queue.ts';
import { entryMarks, QueueEntry } from './queue-entry.tsx';

/** So many of the most urgent stand in the strip; all others are one click away, in the list. */
const SHOWN = 12;

interface QueueStripProps {
  items: readonly PanelQueueItem[];
  /** Key of the open chat. */
  openKey: string | null;
  minute: number;
  onOpen: (item: PanelQueueItem) => void;
  onAll: () => void;
}

/**
 * The most urgent, in one row that scrolls sideways: its height never changes, so nothing below it moves when a buyer comes
 * or goes, and nobody changes places under the pointer.
 */
export function QueueStrip({ items, openKey, minute, onOpen, onAll }: QueueStripProps) {
  const { shown, at } = useHeldOrder(items.length > SHOWN ? items.slice(0, SHOWN) : items);
  const more = items.length - SHOWN;
  return (
    <ol {...at} className="relative flex h-12 items-center gap-1 overflow-x-auto px-2">
      {shown.map(({ key, item }) => (
        <li key={key} {...entryMarks(item)} className="w-40 shrink-0">
          <QueueEntry {...{ item, minute, onOpen }} isOpen={key === openKey} />
        </li>
      ))}
      {more > 0 && (
        <li className="shrink-0">
          <button
            type="button"
            onClick={onAll}
            className="h-11 cursor-pointer rounded-md px-3 text-xs text-accent hover:bg-surface"
          >
            {t('queue.more', { count: more })}
          </button>
        </li>
      )}
    </ol>
  );
}
