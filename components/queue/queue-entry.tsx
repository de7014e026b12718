import clsx from 'clsx';
import { BellRing, Check } from 'lucide-react';
import { memo } from 'react';
import { t } from '../../lib/i18n/t.ts';
import type { PanelQueueItem } from '../../lib/panel/queue/use-queue.ts';
import { showDue } from '../promises/show-due.ts';
import { ClockRing } from '../timing/clock-ring.tsx';
import { Lights } from '../timing/lights.tsx';
import { Chip } from '../ui/chip.tsx';

interface QueueEntryProps {
  /** null: served while somebody was at the queue; its place stays empty until they leave it. */
  item: PanelQueueItem | null;
  isOpen: boolean;
  /** Renewed each half minute, ms since the epoch. */
  minute: number;
  /** The same function for as long as it does the same: an entry that is not moved is not drawn anew. */
  onOpen: (item: PanelQueueItem) => void;
}

/** What tests and the browser's own tools find an entry by. */
export const entryMarks = (item: PanelQueueItem | null) =>
  item?.kind === 'wait'
    ? { 'data-waiting-chat': item.chat.chatId }
    : item
      ? { 'data-due-promise': item.promise.chatKey }
      : { 'data-served': '' };

/** The queue is worked out anew whenever anybody writes: whoever did not move in it is the same. */
function isSame(a: PanelQueueItem | null, b: PanelQueueItem | null): boolean {
  if (a?.kind === 'wait') return b?.kind === 'wait' && a.chat === b.chat && a.first === b.first;
  return a === b || (b?.kind === 'promise' && a?.promise === b.promise);
}

/** One who waits, or one promise that is due, in a fixed size. */
export const QueueEntry = memo(
  function QueueEntry({ item, isOpen, minute, onOpen }: QueueEntryProps) {
    if (!item)
      return (
        <span className="flex h-11 w-full items-center gap-2 px-2 text-xs text-muted">
          <Check size={16} aria-hidden /> {t('queue.served')}
        </span>
      );
    const { name, text } = item.kind === 'wait' ? { ...item.chat, text: item.chat.preview } : item.promise;
    const called = name || t('panel.unnamed');
    return (
      <button
        type="button"
        title={`${called}\n${text}`}
        onClick={() => onOpen(item)}
        aria-current={isOpen ? 'true' : undefined}
        className={clsx(
          'flex h-11 w-full cursor-pointer items-center gap-2 rounded-md px-1 text-left hover:bg-surface aria-[current]:bg-accent-soft',
          item.kind === 'promise' && 'bg-warn-soft',
        )}
      >
        {item.kind === 'wait' ? (
          <ClockRing wait={item.chat.wait} />
        ) : (
          <span className="grid size-8 shrink-0 place-items-center text-warn">
            <BellRing size={18} aria-hidden />
          </span>
        )}
        <span className="min-w-0 flex-1 text-xs">
          <span className="flex items-center gap-1">
            <span dir="auto" className="truncate font-medium">
              {called}
            </span>
            {item.first && (
              <span className="flex shrink-0">
                <Chip tone="accent">{t('panel.firstMark')}</Chip>
              </span>
            )}
            {item.kind === 'promise' && (
              <span className="ml-auto shrink-0 text-warn">{showDue(item.dueAt, minute)}</span>
            )}
          </span>
          <span className="flex items-center gap-1">
            {item.kind === 'wait' && <Lights chat={item.chat} />}
            <span dir="auto" className={clsx('truncate', item.kind === 'wait' && 'text-muted')}>
              {text}
            </span>
          </span>
        </span>
      </button>
    );
  },
  (before, after) =>
    isSame(before.item, after.item) &&
    before.isOpen === after.isOpen &&
    before.onOpen === after.onOpen &&
    (before.minute === after.minute || after.item?.kind !== 'promise'),
);
