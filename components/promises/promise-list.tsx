import { BellRing, Check, Clock, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { isDue } from '../../lib/core/queue/queue-items.ts';
import { t } from '../../lib/i18n/t.ts';
import {
  closePromise,
  forgetPromise,
  type StoredPromise,
  snoozePromise,
} from '../../lib/panel/checks/use-promises.ts';
import type { Target } from '../../lib/panel/insert-text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu } from '../ui/menu.tsx';
import { PromiseNote } from './promise-note.tsx';
import { showDue } from './show-due.ts';

interface PromiseListProps {
  promises: StoredPromise[];
  now: number;
  /** The open chat, whose buyer something may be promised to; null: none is. */
  here: Target | null;
  /** Shows the buyer it was made to; null where that chat is not on any page. */
  onOpen: (promise: StoredPromise) => (() => void) | null;
  onClose: () => void;
}

/** Everything that was promised and not yet kept, due ones first. */
export function PromiseList({ promises, now, here, onOpen, onClose }: PromiseListProps) {
  const [undo, setUndo] = useState<{ said: string; run: () => Promise<void> } | null>(null);
  const tell = (said: string) => (run: () => Promise<void>) => setUndo({ said, run });
  return (
    <Dialog open onClose={onClose} title={t('promises.title')} closeLabel={t('promises.close')}>
      {here && <PromiseNote target={here} />}
      {promises.length === 0 ? (
        <EmptyState icon={BellRing} title={t('promises.none')}>
          {t('promises.noneHint')}
        </EmptyState>
      ) : (
        <ul className="flex flex-col">
          {promises.map((promise) => (
            <PromiseRow
              key={promise.id}
              {...{ promise, now, onOpen }}
              onDone={() => void closePromise(promise).then(tell(t('promises.wasDone')))}
              onRemove={() => void forgetPromise(promise).then(tell(t('promises.wasRemoved')))}
            />
          ))}
        </ul>
      )}
      <div role="status" className="flex min-h-8 items-center justify-between gap-2 text-sm text-muted">
        {undo && (
          <>
            <span className="min-w-0 truncate">{undo.said}</span>
            <Button
              onClick={() => {
                setUndo(null);
                void undo.run();
              }}
            >
              {t('promises.undo')}
            </Button>
          </>
        )}
      </div>
    </Dialog>
  );
}

interface PromiseRowProps extends Pick<PromiseListProps, 'now' | 'onOpen'> {
  promise: StoredPromise;
  onDone: () => void;
  onRemove: () => void;
}

function PromiseRow({ promise, now, onOpen, onDone, onRemove }: PromiseRowProps) {
  const { text, dueAt } = promise;
  const name = promise.name || t('panel.unnamed');
  const open = onOpen(promise);
  const snoozes: [string, number][] = [
    [t('promises.snooze.half'), 30],
    [t('promises.snooze.two'), 120],
    [t('promises.snooze.day'), 1440],
  ];
  return (
    <li data-promise className="flex items-start gap-1 border-t border-line py-2 first:border-t-0">
      <div className="min-w-0 flex-1">
        <p className="flex gap-2 text-xs">
          <span className={isDue(promise, now) ? 'shrink-0 font-medium text-late' : 'shrink-0 font-medium'}>
            {showDue(dueAt, now)}
          </span>
          {open ? (
            <button
              type="button"
              onClick={open}
              dir="auto"
              className="min-w-0 cursor-pointer truncate text-accent underline"
            >
              {name}
            </button>
          ) : (
            <span dir="auto" className="min-w-0 truncate text-muted">
              {name}
            </span>
          )}
        </p>
        <p dir="auto" className="text-sm break-words">
          {text}
        </p>
      </div>
      <IconButton icon={Check} label={t('promises.done', { text })} onClick={onDone} />
      <Menu
        trigger={
          <Button
            look="quiet"
            shape="icon"
            aria-label={t('promises.later', { text })}
            title={t('promises.later', { text })}
          >
            <Clock size={16} aria-hidden />
          </Button>
        }
        items={snoozes.map(([label, minutes]) => ({
          label,
          run: () => void snoozePromise(promise, minutes),
        }))}
      />
      <IconButton icon={Trash2} label={t('promises.remove', { text })} onClick={onRemove} />
    </li>
  );
}
