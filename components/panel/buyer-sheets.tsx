import { lazy, Suspense, useEffect, useRef } from 'react';
import { useSheetStore } from '../../lib/panel/sheet-store.ts';
import { knownBuyer } from '../../lib/panel/use-buyer-memory.ts';
import { useMinute } from '../../lib/panel/use-minute.ts';
import type { usePanel } from '../../lib/panel/use-panel.ts';
import { openPage, optionsPage } from '../../lib/panel/watch-site-access.ts';
import { termLink } from '../terms/term-link.ts';

// Opened by a click: no part of the panel's first paint.
const MemorySheet = lazy(() =>
  import('../memory/memory-sheet.tsx').then((file) => ({ default: file.MemorySheet })),
);
const TermsSheet = lazy(() =>
  import('../terms/terms-sheet.tsx').then((file) => ({ default: file.TermsSheet })),
);

interface BuyerSheetsProps {
  panel: Pick<ReturnType<typeof usePanel>, 'page' | 'latest' | 'terms' | 'ownSet' | 'put'>;
  /** Something else has to be answered first: the sheets make way. */
  busy: boolean;
}

/** The sheet that is open over the foot of the panel, if any. */
export function BuyerSheets({ panel, busy }: BuyerSheetsProps) {
  const { page, latest, terms, ownSet, put } = panel;
  const { sheet, close } = useSheetStore();
  const now = useMinute();
  const box = useRef<HTMLDivElement>(null);
  const key = knownBuyer(page)?.key;
  useEffect(() => {
    if (busy) close();
  }, [busy, close]);
  useEffect(() => {
    const { sheet } = useSheetStore.getState();
    // What is being written goes on being written of the buyer it was begun for; else another chat closes it.
    const isWriting = document.hasFocus() && box.current?.contains(document.activeElement);
    if (sheet?.kind === 'memory' && sheet.buyer.key !== key && !isWriting) close();
  }, [key, close]);
  useEffect(() => close, [close]);
  if (!sheet) return null;
  return (
    <div ref={box} className="flex min-h-0 flex-col">
      <Suspense>
        {sheet.kind === 'terms' ? (
          <TermsSheet
            terms={terms}
            onInsert={latest && ((text) => void put(latest.target, text))}
            onEdit={(name) => void openPage(optionsPage(termLink(name, ownSet)))}
            onClose={close}
          />
        ) : (
          <MemorySheet
            key={sheet.buyer.key}
            buyer={sheet.buyer}
            elsewhere={sheet.buyer.key !== key}
            now={now}
            onClose={close}
          />
        )}
      </Suspense>
    </div>
  );
}
