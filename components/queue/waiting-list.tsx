import { chatKey } from '../../lib/core/chat/snapshot.ts';
import { type ClockState, waitingChats } from '../../lib/core/timing/clock-state.ts';
import { t } from '../../lib/i18n/t.ts';
import { ClockRing } from '../timing/clock-ring.tsx';
import { Chip } from '../ui/chip.tsx';

type Waiting = ReturnType<typeof waitingChats>[number];

interface WaitingListProps {
  clock: ClockState;
  now: number;
  /** {@link chatKey} of the open chat. */
  openKey: string | null;
  onOpen: (chat: Waiting) => void;
}

/**
 * Who waits, most urgent first: a first question above all, then by time left. One row that scrolls sideways: its
 * height never changes, so nothing below it moves when a buyer comes or goes.
 */
export function WaitingList({ clock, now, openKey, onOpen }: WaitingListProps) {
  const waiting = waitingChats(clock);
  return (
    <section aria-label={t('panel.waiting')} className="border-b border-line py-1">
      <h2 className="px-3 text-xs font-medium text-muted">
        {waiting.length ? t('panel.waitingCount', { count: waiting.length }) : t('panel.nobodyWaits')}
      </h2>
      <ol className="flex h-12 items-center gap-1 overflow-x-auto px-2">
        {waiting.map((chat) => (
          <li key={chatKey(chat.site, chat.chatId)} data-waiting-chat={chat.chatId} className="shrink-0">
            <WaitingBuyer {...{ chat, now, onOpen }} isOpen={chatKey(chat.site, chat.chatId) === openKey} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface WaitingBuyerProps {
  chat: Waiting;
  now: number;
  isOpen: boolean;
  onOpen: (chat: Waiting) => void;
}

function WaitingBuyer({ chat, now, isOpen, onOpen }: WaitingBuyerProps) {
  const name = chat.name || t('panel.unnamed');
  return (
    <button
      type="button"
      title={`${name}\n${chat.preview}`}
      onClick={() => onOpen(chat)}
      aria-current={isOpen ? 'true' : undefined}
      className="flex w-40 cursor-pointer items-center gap-2 rounded-md px-1 py-1 text-left hover:bg-surface aria-[current]:bg-accent-soft"
    >
      <ClockRing wait={chat.wait} now={now} />
      <span className="min-w-0 flex-1 text-xs">
        <span className="flex items-center gap-1">
          <span className="truncate font-medium">{name}</span>
          {chat.wait.kind === 'greeting' && (
            <span className="flex shrink-0">
              <Chip tone="accent">{t('panel.firstMark')}</Chip>
            </span>
          )}
        </span>
        <span className="block truncate text-muted">{chat.preview}</span>
      </span>
    </button>
  );
}
