import { ArrowDown } from 'lucide-react';
import { memo, type UIEvent, useRef, useState } from 'react';
import { t } from '../../lib/i18n/t.ts';
import type { DeskChat, DeskRow } from '../../lib/practice/desk-state.ts';
import { DeskButton } from './desk-button.tsx';
import { useDesk } from './desk-parts.ts';
import { MessageRow } from './message-row.tsx';

/** Scrolled up by more than this, px, the agent is reading older rows and wants to stay there. */
const READING_PX = 80;
/** This far from the oldest row shown, px, older ones are fetched. */
const NEAR_TOP_PX = 400;
/**
 * Pages of rows in the document at first, and how many more at a time: as on real desks, older ones come by scrolling up.
 * With 5,000 rows in the document Chromium spends some 60 ms on layout and paint for each new one (measured 2026-11).
 */
const PAGES = 3;
const NO_PAGES: DeskChat['pages'] = [];
const BURST_MS = 60_000;

/**
 * The newest rows of the open chat. The scroller runs bottom up, so that the browser itself stays with the newest row, at no
 * cost per message, and holds still once the agent has scrolled up.
 */
export function MessageList({ chatId }: { chatId: string }) {
  const pages = useDesk((state) => state.chats[chatId]?.pages) ?? NO_PAGES;
  const name = useDesk((state) => state.chats[chatId]?.name ?? '');
  const scroller = useRef<HTMLDivElement>(null);
  /** First page shown while the agent reads older rows; null with the newest ones. */
  const [readFrom, setReadFrom] = useState<number | null>(null);
  const from = readFrom ?? Math.max(0, pages.length - PAGES);
  const onScroll = ({
    currentTarget: { scrollTop, scrollHeight, clientHeight },
  }: UIEvent<HTMLDivElement>) => {
    const leftAbove = scrollHeight - clientHeight + scrollTop;
    if (scrollTop > -READING_PX) setReadFrom(null);
    else setReadFrom(leftAbove < NEAR_TOP_PX ? Math.max(0, from - PAGES) : from);
  };
  return (
    <div className="relative min-h-0">
      <div
        ref={scroller}
        role="log"
        aria-label={t('practice.messages')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroller without a focusable child must take the keyboard itself
        tabIndex={0}
        onScroll={onScroll}
        className="flex h-full flex-col-reverse overflow-y-auto overscroll-contain"
      >
        <ol data-message-list className="mb-auto px-4 pb-4">
          {pages.slice(from).map((rows) => (
            <MessagePage key={rows[0]?.id} rows={rows} buyerName={name} />
          ))}
        </ol>
      </div>
      {readFrom !== null && (
        <DeskButton
          tone="plain"
          icon={ArrowDown}
          className="absolute bottom-3 left-1/2 -translate-x-1/2 rounded-full shadow-md"
          onClick={() => scroller.current?.scrollTo({ top: 0 })}
        >
          {t('practice.newest')}
        </DeskButton>
      )}
    </div>
  );
}

/** Bubbles of one burst stand close together under one name. */
function goesOn(before: DeskRow | undefined, row: DeskRow): boolean {
  return before?.side === row.side && row.at - before.at < BURST_MS;
}

/** Full pages never change, so React skips a hundred rows at a time. */
const MessagePage = memo(function MessagePage({
  rows,
  buyerName,
}: {
  rows: readonly DeskRow[];
  buyerName: string;
}) {
  return rows.map((row, index) => (
    <MessageRow key={row.id} row={row} buyerName={buyerName} goesOn={goesOn(rows[index - 1], row)} />
  ));
});
