import clsx from 'clsx';
import type { TeachReading as Reading } from '../../lib/core/chat/teach-state.ts';
import { t } from '../../lib/i18n/t.ts';

/** The newest messages say most; more would push the rest off a narrow panel. */
const SHOWN = 6;

/** What the profile, as far as it is known, reads on the page now: for the agent to compare with the page. */
export function TeachReading({ reading }: { reading: Reading | null }) {
  return (
    <section
      aria-label={t('teachPanel.now')}
      className="flex flex-col gap-2 rounded-md border border-line p-3"
    >
      <h2 className="text-xs font-medium text-muted">{t('teachPanel.now')}</h2>
      {reading ? (
        <Found reading={reading} />
      ) : (
        <p className="text-sm text-muted">{t('teachPanel.nothingYet')}</p>
      )}
    </section>
  );
}

function Found({ reading: { buyer, turns, chats, editor } }: { reading: Reading }) {
  return (
    <>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-sm">
        <dt className="text-muted">{t('teachPanel.buyer')}</dt>
        <dd data-read-buyer className="min-w-0 truncate">
          {buyer || t('teachPanel.noneFound')}
        </dd>
        <dt className="text-muted">{t('teachPanel.reply')}</dt>
        <dd data-read-editor={editor}>{t(editor ? 'teachPanel.replyFound' : 'teachPanel.noneFound')}</dd>
        <dt className="text-muted">{t('teachPanel.chats', { count: chats.length })}</dt>
        <dd className="min-w-0 truncate">{chats.join(' · ')}</dd>
        <dt className="text-muted">{t('teachPanel.messages', { count: turns.length })}</dt>
        <dd />
      </dl>
      <ol className="flex flex-col gap-1">
        {turns.slice(-SHOWN).map((turn, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: messages have no identity here, and nothing is kept per row
            key={index}
            data-read-side={turn.side}
            className={clsx(
              'max-w-[85%] rounded-md px-2 py-1 text-xs',
              turn.side === 'buyer' && 'self-start bg-surface',
              turn.side === 'seller' && 'self-end bg-accent-soft',
              (turn.side === 'robot' || turn.side === 'system') && 'self-center border border-line',
            )}
          >
            <span className="block text-muted">{t(`teachPanel.side.${turn.side}`)}</span>
            <span className="line-clamp-2 break-words">{turn.text}</span>
          </li>
        ))}
      </ol>
      {turns.length > 0 && <p className="text-xs">{t('teachPanel.checkSides')}</p>}
    </>
  );
}
