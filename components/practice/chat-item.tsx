import clsx from 'clsx';
import { memo } from 'react';
import { t } from '../../lib/i18n/t.ts';
import type { DeskRow } from '../../lib/practice/desk-state.ts';
import { Avatar } from './avatar.tsx';
import { useDesk, useParts } from './desk-parts.ts';
import { showShortTime } from './show-time.ts';

/** What the list says of a chat's last row. */
function preview(row: DeskRow): string {
  if (row.text) return row.text;
  if (row.kind === 'image') return t('practice.photo');
  return row.order ? t('practice.order') : t('practice.product');
}

/** One conversation of the list; on a narrow page only the picture and the marks are seen, the words stay for readers. */
export const ChatItem = memo(function ChatItem({ chatId }: { chatId: string }) {
  const { desk } = useParts();
  const chat = useDesk((state) => state.chats[chatId]);
  const isOpen = useDesk((state) => state.openId === chatId);
  if (!chat) return null;
  const { name, hue, last, unread, waiting } = chat;
  return (
    <li data-chat-id={chatId} aria-current={isOpen ? 'true' : undefined}>
      <button
        type="button"
        onClick={() => desk.open(chatId)}
        className={clsx(
          'flex w-full items-center gap-2.5 border-b border-desk-line/60 px-3 py-2.5 text-left max-sm:justify-center max-sm:px-1',
          isOpen ? 'bg-desk-picked' : 'hover:bg-desk-page',
        )}
      >
        <span className="relative">
          <Avatar name={name} hue={hue} size={38} />
          {unread > 0 && (
            <span className="absolute -top-1 -right-1.5 min-w-[18px] rounded-full bg-desk-red px-1 text-center text-[11px] leading-[18px] font-semibold text-desk-on-red tabular-nums">
              <span data-unread>{unread}</span>
              <span className="sr-only"> {t('practice.unread')}</span>
            </span>
          )}
        </span>
        <span className="min-w-0 flex-1 max-sm:sr-only">
          <span className="flex items-baseline justify-between gap-2">
            <span data-chat-name className="truncate font-medium">
              {name}
            </span>
            {last && (
              <span className="shrink-0 text-[11px] text-desk-faint tabular-nums">
                {showShortTime(last.at, Date.now())}
              </span>
            )}
          </span>
          <span className="flex items-center justify-between gap-2">
            <span data-chat-preview className="truncate text-xs leading-5 text-desk-faint">
              {last ? preview(last) : ''}
            </span>
            {waiting && (
              <span
                data-waiting
                className="shrink-0 rounded bg-desk-amber-soft px-1 text-[11px] leading-4 text-desk-amber"
              >
                {t('practice.waiting')}
              </span>
            )}
          </span>
        </span>
      </button>
    </li>
  );
});
