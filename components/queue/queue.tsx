import { BellPlus } from 'lucide-react';
import { lazy, memo, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { ChatClock, ClockState } from '../../lib/core/timing/clock-state.ts';
import { t } from '../../lib/i18n/t.ts';
import { showChat } from '../../lib/panel/insert-text.ts';
import { type PanelQueueItem, type StoredPromise, useQueue } from '../../lib/panel/queue/use-queue.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { QueueStrip } from './queue-strip.tsx';
import { SilenceButton } from './silence-button.tsx';

/** Windows and menus are no part of the panel's first load. */
const PromiseList = lazy(() =>
  import('../promises/promise-list.tsx').then((file) => ({ default: file.PromiseList })),
);
const QueueList = lazy(() => import('./queue-list.tsx').then((file) => ({ default: file.QueueList })));

interface QueueProps {
  clock: ClockState;
  /** Key of the open chat. */
  openKey: string | null;
  /** The name of a site. */
  label: (site: string) => string;
}

/** A tab that has to be loaded again takes a while: that is said after this time, ms. */
const SLOW_MS = 600;

const linkLook =
  'min-h-6 shrink-0 cursor-pointer text-xs text-accent underline underline-offset-2 whitespace-nowrap';

/**
 * All who wait, on all tabs, with what was promised: the strip of the most urgent, and the ways to the rest. Not drawn anew
 * for what the open buyer writes.
 */
export const Queue = memo(function Queue({ clock, openKey, label }: QueueProps) {
  const { items, morning, promises, minute } = useQueue(clock);
  const [open, setOpen] = useState<'all' | 'morning' | 'promises' | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const waiting = items.filter(({ kind }) => kind === 'wait').length;
  const newest = useRef(clock);
  useEffect(() => {
    newest.current = clock;
  }, [clock]);
  const bring = useCallback(async (chat: ChatClock | undefined) => {
    if (!chat) return setOpen('promises');
    setOpen(null);
    const name = chat.name || t('panel.unnamed');
    const slow = setTimeout(() => setSaid(t('queue.opening', { name })), SLOW_MS);
    const outcome = await showChat(chat);
    clearTimeout(slow);
    setSaid(outcome === 'open' ? null : t(`queue.${outcome}`, { name }));
  }, []);
  const openItem = useCallback(
    (item: PanelQueueItem) =>
      void bring(item.kind === 'wait' ? item.chat : newest.current[item.promise.chatKey]),
    [bring],
  );
  const here = openKey === null ? null : (clock[openKey] ?? null);
  const toPromise = ({ chatKey }: StoredPromise) => {
    const chat = clock[chatKey];
    return chat ? () => void bring(chat) : null;
  };
  return (
    <section aria-label={t('panel.waiting')} className="border-b border-line py-1">
      <div className="flex h-6 items-center gap-3 px-3">
        <h2 className="min-w-0 flex-1 truncate text-xs font-medium text-muted">
          {items.length > 0 ? (
            <button
              type="button"
              data-queue-all
              onClick={() => setOpen('all')}
              className="min-h-6 cursor-pointer truncate hover:underline"
            >
              {waiting ? t('panel.waitingCount', { count: waiting }) : t('panel.nobodyWaits')}
            </button>
          ) : (
            t('panel.nobodyWaits')
          )}
          <span role="status" className="pl-2 font-normal text-warn">
            {said}
          </span>
        </h2>
        {morning.length > 0 && (
          <button type="button" data-morning onClick={() => setOpen('morning')} className={linkLook}>
            {t('queue.morning', { count: morning.length })}
          </button>
        )}
        {promises.length > 0 && (
          <button type="button" data-promises onClick={() => setOpen('promises')} className={linkLook}>
            {t('promises.count', { count: promises.length })}
          </button>
        )}
        {here && (
          <IconButton
            icon={BellPlus}
            label={t('promises.add')}
            className="size-6! min-h-6!"
            data-note-promise
            aria-haspopup="dialog"
            onClick={() => setOpen('promises')}
          />
        )}
        <SilenceButton minute={minute} />
      </div>
      <QueueStrip {...{ items, openKey, minute }} onOpen={openItem} onAll={() => setOpen('all')} />
      <Suspense>
        {(open === 'all' || open === 'morning') && (
          <QueueList
            {...{ items, morning, minute, openKey, label }}
            shows={open}
            onOpen={openItem}
            onClose={() => setOpen(null)}
          />
        )}
        {open === 'promises' && (
          <PromiseList
            {...{ promises, here }}
            now={minute}
            onOpen={toPromise}
            onClose={() => setOpen(null)}
          />
        )}
      </Suspense>
    </section>
  );
});
