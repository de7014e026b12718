import { useRef, useState } from 'react';
import { Virtualizer } from 'virtua';
import { t } from '../../lib/i18n/t.ts';
import { useHeldOrder } from '../../lib/panel/queue/use-held-order.ts';
import type { PanelQueue, PanelQueueItem } from '../../lib/panel/queue/use-queue.ts';
import { Choice } from '../ui/choice.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { entryMarks, QueueEntry } from './queue-entry.tsx';

/** Height of a row with its site, px. */
const ROW = 64;

interface QueueListProps extends Pick<PanelQueue, 'items' | 'morning' | 'minute'> {
  /** What to begin with. */
  shows: 'all' | 'morning';
  openKey: string | null;
  /** The name of a site. */
  label: (site: string) => string;
  onOpen: (item: PanelQueueItem) => void;
  onClose: () => void;
}

/** Everybody who waits on any page, one below the other; only the rows in sight are drawn, however many they are. */
export function QueueList({
  items,
  morning,
  minute,
  shows,
  openKey,
  label,
  onOpen,
  onClose,
}: QueueListProps) {
  const [which, setWhich] = useState(shows);
  const isMorning = which === 'morning';
  return (
    <Dialog open onClose={onClose} title={t('queue.title')} closeLabel={t('panel.close')}>
      {morning.length > 0 && (
        <div className="mb-2 flex flex-wrap gap-2">
          <Choice on={!isMorning} onClick={() => setWhich('all')}>
            {t('queue.all', { count: items.length })}
          </Choice>
          <Choice on={isMorning} onClick={() => setWhich('morning')}>
            {t('queue.morning', { count: morning.length })}
          </Choice>
        </div>
      )}
      <Rows key={which} items={isMorning ? morning : items} {...{ openKey, minute, label, onOpen }} />
    </Dialog>
  );
}

type RowsProps = Pick<QueueListProps, 'items' | 'openKey' | 'minute' | 'label' | 'onOpen'>;

function Rows({ items, openKey, minute, label, onOpen }: RowsProps) {
  const { shown, at } = useHeldOrder(items);
  const scroll = useRef<HTMLDivElement>(null);
  if (shown.length === 0) return <p className="text-sm text-muted">{t('panel.nobodyWaits')}</p>;
  return (
    <div
      {...at}
      ref={scroll}
      data-queue-list
      className="overflow-y-auto overscroll-contain"
      style={{ height: `min(${shown.length * ROW}px, calc(100dvh - 140px))` }}
    >
      <Virtualizer as="ol" item="li" scrollRef={scroll} itemSize={ROW}>
        {shown.map(({ key, item }) => (
          <div key={key} {...entryMarks(item)} className="h-16 border-b border-line py-0.5">
            <QueueEntry {...{ item, minute, onOpen }} isOpen={key === openKey} />
            <p className="truncate pl-11 text-xs leading-4 text-muted">{item && placeOf(item, label)}</p>
          </div>
        ))}
      </Virtualizer>
    </div>
  );
}

/** Where a buyer writes: the site, and the shop where the page names it. */
function placeOf(item: PanelQueueItem, label: (site: string) => string): string {
  if (item.kind === 'promise') return `${t('queue.promise')} · ${label(item.promise.site)}`;
  const { site, shop } = item.chat;
  return [label(site), shop].filter(Boolean).join(' · ');
}
