import { Star, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { type KeptOfBuyer, NOTHING_KEPT } from '../../lib/core/knowledge/buyer-memory.ts';
import { t } from '../../lib/i18n/t.ts';
import { forget, keep } from '../../lib/panel/buyer-commands.ts';
import { type KnownBuyer, useMemoryOf } from '../../lib/panel/use-buyer-memory.ts';
import { Button } from '../ui/button.tsx';
import { FootSheet } from '../ui/foot-sheet.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { MemoryFields } from './memory-fields.tsx';
import { dayText, visitText } from './visit-text.ts';

interface MemorySheetProps {
  buyer: KnownBuyer;
  /** Another buyer's chat is open now. */
  elsewhere: boolean;
  now: number;
  onClose: () => void;
}

/** What had the focus is gone with what was forgotten, or is back: the keyboard goes on beside it. */
const takeFocus = (button: HTMLButtonElement | null) => button?.focus();

/** What is remembered of the open buyer: saved as one types, forgotten by one tap, and that undone by another. */
export function MemorySheet({ buyer, elsewhere, now, onClose }: MemorySheetProps) {
  const [undo, setUndo] = useState<(() => Promise<void>) | null>(null);
  const [isBack, setIsBack] = useState(false);
  const [failure, setFailure] = useState('');
  const attempt = (work: Promise<unknown>) =>
    work.then(
      () => setFailure(''),
      (error: unknown) => setFailure(t('memory.failed', { reason: String(error) })),
    );
  const save = (changes: Partial<KeptOfBuyer>) => void attempt(keep(buyer, changes));
  const { key } = buyer;
  const memory = useMemoryOf(key);
  const kept = memory ?? NOTHING_KEPT;
  const forgetNow = async (key: string) => {
    const back = await forget(key);
    setIsBack(false);
    setUndo(() => back);
  };
  const bringBack = async (undo: () => Promise<void>) => {
    await undo();
    setUndo(null);
    setIsBack(true);
  };
  const vip = (
    <Button
      ref={isBack ? takeFocus : undefined}
      look="quiet"
      aria-pressed={kept.vip}
      className={kept.vip ? 'text-accent' : ''}
      onClick={() => save({ vip: !kept.vip })}
    >
      <Star size={16} aria-hidden fill={kept.vip ? 'currentColor' : 'none'} />
      {t('memory.vip')}
    </Button>
  );
  return (
    <FootSheet
      title={buyer.name || t('memory.title')}
      closeLabel={t('panel.close')}
      onClose={onClose}
      actions={
        key !== null &&
        !undo && (
          <>
            {vip}
            {memory && (
              <IconButton
                icon={Trash2}
                label={t('memory.forget')}
                onClick={() => void attempt(forgetNow(key))}
              />
            )}
          </>
        )
      }
    >
      {elsewhere && <p className="pb-2 text-sm text-warn">{t('memory.elsewhere')}</p>}
      {undo ? (
        <div role="status" className="flex items-center justify-between gap-2 text-sm">
          {t('memory.forgotten')}
          <Button ref={takeFocus} onClick={() => void attempt(bringBack(undo))}>
            {t('options.undo')}
          </Button>
        </div>
      ) : key === null ? (
        <p className="text-sm text-muted">{t('memory.nobodyHere')}</p>
      ) : (
        <div data-memory-sheet className="flex flex-col gap-3">
          <p className="text-xs text-muted">
            {memory && visitText(memory, now)}
            {memory &&
              memory.visits > 1 &&
              ` · ${t('memory.since', { day: dayText(memory.firstSeenAt, now) })}`}
            {buyer.byName && <span className="block">{t('memory.byName')}</span>}
          </p>
          <MemoryFields {...{ kept, save, now }} />
          <p className="text-xs text-muted">
            {memory && t('memory.keptUntil', { day: dayText(memory.forgetAt, now) })} {t('memory.local')}
          </p>
        </div>
      )}
      {failure && (
        <p role="alert" className="text-sm text-late">
          {failure}
        </p>
      )}
    </FootSheet>
  );
}
