import { SendHorizontal } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { t } from '../../lib/i18n/t.ts';
import { DeskButton } from './desk-button.tsx';
import { useDesk, useParts } from './desk-parts.ts';

/** Where the agent writes. Every chat keeps its own unsent words; the box itself stays the same one. */
export function ReplyEditor({ chatId }: { chatId: string }) {
  const { desk } = useParts();
  const draft = useDesk((state) => state.drafts[chatId] ?? '');
  const name = useDesk((state) => state.chats[chatId]?.name ?? '');
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    desk.send();
  };
  return (
    <div className="border-t border-desk-line bg-desk-pane">
      <textarea
        data-reply
        rows={3}
        value={draft}
        aria-label={t('practice.replyTo', { name })}
        placeholder={t('practice.replyTo', { name })}
        onChange={(event) => desk.write(chatId, event.target.value)}
        onKeyDown={onKeyDown}
        className="block field-sizing-content max-h-48 min-h-20 w-full resize-none bg-transparent px-4 py-3 placeholder:text-desk-faint"
      />
      <div className="flex items-center justify-end gap-3 px-4 pt-2 pb-3">
        <p className="text-xs text-desk-faint max-sm:hidden">{t('practice.replyHint')}</p>
        <DeskButton
          tone="main"
          icon={SendHorizontal}
          disabled={draft.trim() === ''}
          onClick={desk.send}
          data-send
        >
          {t('practice.send')}
        </DeskButton>
      </div>
    </div>
  );
}
