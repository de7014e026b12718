import { chatKey } from '../../lib/core/chat/snapshot.ts';
import { type ClockState, waitingChats } from '../../lib/core/timing/clock-state.ts';
import { t } from '../../lib/i18n/t.ts';
import { ClockRing } from '../timing/clock-ring.tsx';
import { Chip } from '../ui/chip.tsx';

interface WaitingListProps {
  clock: ClockState;
  now: number;
  /** {@link chatKey} of the open chat. */
  openKey: string | null;
  onOpen: (chat: ReturnType<typeof waitingChats>[number]) => void;
}

/** Who waits, most urgent first: a first question above all, then by time left. */
export function WaitingList({ clock, now, openKey, onOpen }: WaitingListProps) {
  const waiting = waitingChats(clock);
  return (
    <section aria-label={t('panel.waiting')} className="border-b border-line px-3 py-2">
      <h2 className="flex items-center gap-2 text-xs font-medium text-muted">
        {waiting.length ? t('panel.waitingCount', { count: waiting.length }) : t('panel.nobodyWaits')}
      </h2>
      {/* Three rows and a half: the cut one says that there is more to scroll to. */}
      <ol className="mt-1 flex max-h-36 flex-col overflow-y-auto empty:hidden">
        {waiting.map((chat) => {
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
    </section>
  );
}
