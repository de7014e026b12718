import { Settings } from 'lucide-react';
import type { ReactNode } from 'react';
import type { OpenChat } from '../../lib/core/chat/snapshot.ts';
import type { ChatClock } from '../../lib/core/timing/clock-state.ts';
import { t } from '../../lib/i18n/t.ts';
import { ClockRing } from '../timing/clock-ring.tsx';
import { Lights } from '../timing/lights.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { ChatSubjectLine } from './chat-subject.tsx';

interface BuyerHeaderProps {
  open: OpenChat;
  site: string;
  clock: ChatClock | undefined;
  onOptions: () => void;
  /** Beside the name. */
  mark?: ReactNode;
  /** Further buttons. */
  children?: ReactNode;
}

/** The open buyer: who, where, and how the clock stands. */
export function BuyerHeader({ open, site, clock, onOptions, mark, children }: BuyerHeaderProps) {
  return (
    <header className="flex h-18 items-center gap-2 border-b border-line px-3">
      {clock?.wait && <ClockRing wait={clock.wait} />}
      <div className="min-w-0 flex-1">
        <div className="flex h-6 items-center gap-2">
          <h1 dir="auto" className="min-w-0 truncate text-base font-semibold">
            {open.buyerName || t('panel.unnamed')}
          </h1>
          {mark}
        </div>
        <p className="flex h-5 items-center gap-2 overflow-hidden text-xs text-muted">
          <span className="truncate">{site}</span>
          {clock?.wait && <Lights chat={clock} words />}
          {!clock?.wait && clock?.answered && (
            <span data-answered className="shrink-0">
              {t('panel.answeredIn', { seconds: Math.round(clock.answered.waitedMs / 100) / 10 })}
            </span>
          )}
        </p>
        <ChatSubjectLine product={open.product} order={open.order} />
      </div>
      {children}
      <IconButton icon={Settings} label={t('panel.openOptions')} onClick={onOptions} />
    </header>
  );
}
