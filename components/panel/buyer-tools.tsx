import { ClipboardList } from 'lucide-react';
import { t } from '../../lib/i18n/t.ts';
import { useSheetStore } from '../../lib/panel/sheet-store.ts';
import { knownBuyer, useMemoryDays } from '../../lib/panel/use-buyer-memory.ts';
import type { usePanel } from '../../lib/panel/use-panel.ts';
import { MemoryChip } from '../memory/memory-chip.tsx';
import { IconButton } from '../ui/icon-button.tsx';

interface BuyerMarkProps {
  panel: Pick<ReturnType<typeof usePanel>, 'page' | 'memory'>;
  now: number;
}

/** Beside the buyer's name: whether they were met before. */
export function BuyerMark({ panel: { page, memory }, now }: BuyerMarkProps) {
  const { sheet, toggle } = useSheetStore();
  const days = useMemoryDays();
  const buyer = knownBuyer(page);
  if (!buyer || days === 0) return null;
  return (
    <MemoryChip
      {...{ memory, now }}
      byName={buyer.byName}
      open={sheet?.kind === 'memory'}
      onToggle={() => toggle({ kind: 'memory', buyer })}
    />
  );
}

/** Opens the terms of the shop. */
export function TermsButton() {
  const { sheet, toggle } = useSheetStore();
  return (
    <IconButton
      data-open-terms
      icon={ClipboardList}
      label={t('terms.card')}
      aria-haspopup="dialog"
      aria-expanded={sheet?.kind === 'terms'}
      onClick={() => toggle({ kind: 'terms' })}
    />
  );
}
