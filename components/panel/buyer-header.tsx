import { Settings } from 'lucide-react';
import type { OpenChat } from '../../lib/core/chat/snapshot.ts';
import type { ChatClock } from '../../lib/core/timing/clock-state.ts';
import { t } from '../../lib/i18n/t.ts';
import { ClockRing } from '../timing/clock-ring.tsx';
import { Chip } from '../ui/chip.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { ChatSubjectLine } from './chat-subject.tsx';

interface BuyerHeaderProps {
  open: OpenChat;
  site: string;
  clock: ChatClock | undefined;
  now: number;
  /** What the panel reads from the chat, ready to show. */
  readings: string[];
  onOptions: () => void;
}

/** The open buyer: who, where, and how the clock stands. */
export function BuyerHeader({ open, site, clock, now, readings, onOptions }: BuyerHeaderProps) {
  return (
    <header className="flex h-15 items-center gap-2 border-b border-line px-3">
      {clock?.wait && <ClockRing wait={clock.wait} now={now} />}
      <div className="min-w-0 flex-1">
        <h1 className="truncate text-base font-semibold">{open.buyerName || t('panel.unnamed')}</h1>
        <p className="flex h-5 items-center gap-1 overflow-hidden text-xs text-muted">
          <span className="truncate">{site}</span>
          {!clock?.wait && clock?.answered && (
            <span data-answered>
              {t('panel.answeredIn', { seconds: Math.round(clock.answered.waitedMs / 100) / 10 })}
            </span>
          )}
          {readings.map((reading) => (
            <span key={reading} data-reading className="flex">
              <Chip tone="accent">{reading}</Chip>
            </span>
          ))}
        </p>
        <ChatSubjectLine product={open.product} order={open.order} />
      </div>
      <IconButton icon={Settings} label={t('panel.openOptions')} onClick={onOptions} />
    </header>
  );
}
