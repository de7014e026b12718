import { useState } from 'react';
import { chatKey } from '../../lib/core/chat/snapshot.ts';
import { type ClockState, waitingChats } from '../../lib/core/timing/clock.ts';
import { t } from '../../lib/i18n/t.ts';
import { ClockRing } from '../timing/clock-ring.tsx';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';

/** Rows shown before "more": enough to see the next ones, few enough to leave room for the suggestions. */
const SHORT = 3;

interface WaitingListProps {
  clock: ClockState;
  now: number;
  /** {@link chatKey} of the open chat. */
  openKey: string | null;
  onOpen: (chat: ReturnType<typeof waitingChats>[number]) => void;
}

/** Who waits, most urgent first: a first question above all, then by time left. */
export function WaitingList({ clock, now, openKey, onOpen }: WaitingListProps) {
  const [all, setAll] = useState(false);
  const waiting = waitingChats(clock);
  const rows = all ? waiting : waiting.slice(0, SHORT);
  return (
    <section aria-label={t('panel.waiting')} className="border-b border-line px-3 py-2">
      <h2 className="flex items-center gap-2 text-xs font-medium text-muted">
        {waiting.length ? t('panel.waitingCount', { count: waiting.length }) : t('panel.nobodyWaits')}
      </h2>
      <ol className="mt-1 flex max-h-64 flex-col overflow-y-auto empty:hidden">
        {rows.map((chat) => {
          const key = chatKey(chat.site, chat.chatId);
          return (
            <li key={key} data-waiting-chat={chat.chatId}>
              <button
                type="button"
                onClick={() => onOpen(chat)}
                aria-current={key === openKey ? 'true' : undefined}
                className="flex w-full cursor-pointer items-center gap-2 rounded-md px-1 py-0.5 text-left hover:bg-surface aria-[current]:bg-accent-soft"
              >
                <ClockRing wait={chat.wait} now={now} />
                <span className="min-w-0 flex-1">
                  <span className="flex items-center gap-1">
                    <span className="truncate text-sm font-medium">{chat.name || t('panel.unnamed')}</span>
                    {chat.wait.kind === 'greeting' && (
                      <span className="flex shrink-0">
                        <Chip tone="accent">{t('panel.firstQuestion')}</Chip>
                      </span>
                    )}
                  </span>
                  <span className="block truncate text-xs text-muted">{chat.preview}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      {waiting.length > SHORT && (
        <Button look="quiet" className="w-full" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('panel.fewer') : t('panel.more', { count: waiting.length - SHORT })}
        </Button>
      )}
    </section>
  );
}
