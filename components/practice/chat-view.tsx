import { MessageSquareText } from 'lucide-react';
import { t } from '../../lib/i18n/t.ts';
import { useDesk } from './desk-parts.ts';
import { MessageList } from './message-list.tsx';
import { ReplyEditor } from './reply-editor.tsx';
import { Welcome } from './welcome.tsx';

/** The middle of the desk: the open chat, or what to do while none is open. */
export function ChatView() {
  const openId = useDesk((state) => state.openId);
  const isWelcoming = useDesk((state) => state.phase === 'idle' && state.listed.length === 0);
  if (isWelcoming) return <Welcome />;
  if (openId === null)
    return (
      <main className="grid place-content-center justify-items-center gap-3 p-6 text-center text-desk-faint">
        <MessageSquareText aria-hidden size={36} strokeWidth={1.2} />
        <p>{t('practice.choose')}</p>
      </main>
    );
  return (
    <main className="grid min-h-0 min-w-0 grid-rows-[auto_minmax(0,1fr)_auto]">
      <ChatHeader chatId={openId} />
      <MessageList key={openId} chatId={openId} />
      <ReplyEditor chatId={openId} />
    </main>
  );
}

function ChatHeader({ chatId }: { chatId: string }) {
  const name = useDesk((state) => state.chats[chatId]?.name ?? '');
  const tags = useDesk((state) => state.chats[chatId]?.tags);
  return (
    <div
      data-open-chat={chatId}
      className="flex min-h-11 min-w-0 flex-wrap items-center gap-x-2 gap-y-1 border-b border-desk-line bg-desk-pane px-4 py-2"
    >
      <h2 data-open-name className="truncate text-[15px] font-semibold">
        {name}
      </h2>
      {tags?.map((tag) => (
        <span
          key={tag}
          className="rounded border border-desk-line px-1.5 text-[11px] leading-[18px] text-desk-faint"
        >
          {tag}
        </span>
      ))}
    </div>
  );
}
