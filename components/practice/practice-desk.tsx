import { ChatList } from './chat-list.tsx';
import { ChatView } from './chat-view.tsx';
import { ClosingSummary } from './closing-summary.tsx';
import { DeskBar } from './desk-bar.tsx';
import { type DeskParts, DeskPartsContext } from './desk-parts.ts';
import { SideColumn } from './side-column.tsx';

/**
 * A seller's chat desk as shop platforms have them: conversations left, the open chat in the middle, product and order right.
 * Its `data-*` attributes are what the site profile `practice` reads; nothing else connects the desk with QinDa.
 */
export function PracticeDesk(parts: DeskParts) {
  return (
    <DeskPartsContext value={parts}>
      <div
        data-desk
        className="grid h-dvh min-h-80 grid-cols-[minmax(0,1fr)] grid-rows-[auto_auto_minmax(0,1fr)] overflow-hidden bg-desk-page text-desk-ink"
      >
        <DeskBar />
        <ClosingSummary />
        <div className="row-start-3 grid min-h-0 grid-cols-[64px_minmax(0,1fr)] sm:grid-cols-[232px_minmax(0,1fr)] lg:grid-cols-[256px_minmax(0,1fr)_280px]">
          <ChatList />
          <ChatView />
          <SideColumn />
        </div>
      </div>
    </DeskPartsContext>
  );
}
