import { t } from '../../lib/i18n/t.ts';
import { ChatItem } from './chat-item.tsx';
import { useDesk } from './desk-parts.ts';

/** All conversations, the one written last on top. */
export function ChatList() {
  const listed = useDesk((state) => state.listed);
  const waiting = useDesk((state) => listed.filter((id) => state.chats[id]?.waiting).length);
  return (
    <nav
      aria-label={t('practice.chats')}
      className="grid min-h-0 grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)] border-r border-desk-line bg-desk-list"
    >
      <div className="flex h-11 items-center justify-between border-b border-desk-line px-3 max-sm:hidden">
        <h2 className="font-semibold">
          {t('practice.chats')} <span className="font-normal text-desk-faint">{listed.length || ''}</span>
        </h2>
        {waiting > 0 && (
          <span className="text-xs text-desk-amber tabular-nums">
            {t('practice.waitingCount', { count: waiting })}
          </span>
        )}
      </div>
      <ul data-chat-list className="col-start-1 row-start-2 overflow-y-auto">
        {listed.map((id) => (
          <ChatItem key={id} chatId={id} />
        ))}
      </ul>
      {listed.length === 0 && (
        <p className="col-start-1 row-start-2 px-3 py-6 text-center text-[13px] text-desk-faint max-sm:hidden">
          {t('practice.noChats')}
        </p>
      )}
    </nav>
  );
}
