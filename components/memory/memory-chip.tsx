import clsx from 'clsx';
import { NotebookPen, Star } from 'lucide-react';
import { type BuyerMemory, hasKept, isReturning } from '../../lib/core/knowledge/buyer-memory.ts';
import { t } from '../../lib/i18n/t.ts';
import { dayText } from './visit-text.ts';

interface MemoryChipProps {
  memory: BuyerMemory | null;
  /** The page knows its buyers by name only. */
  byName: boolean;
  now: number;
  open: boolean;
  onToggle: () => void;
}

/** Whether this buyer was met before, in the header; opens what is remembered. Its height is always the same. */
export function MemoryChip({ memory, byName, now, open, onToggle }: MemoryChipProps) {
  const back = isReturning(memory);
  const noted = memory !== null && hasKept(memory);
  const visits = back ? t(byName ? 'memory.maybeVisit' : 'memory.visit', { n: memory.visits }) : '';
  const day = back && memory.previousSeenAt !== null ? dayText(memory.previousSeenAt, now) : '';
  const last = day && t('memory.lastOn', { day });
  const about = [visits, last, noted && t('memory.noted')].filter(Boolean).join(' · ');
  const Icon = memory?.vip ? Star : NotebookPen;
  return (
    <button
      type="button"
      data-memory={back ? 'returning' : noted ? 'noted' : 'new'}
      aria-haspopup="dialog"
      aria-expanded={open}
      aria-label={about ? t('memory.openOf', { about }) : t('memory.open')}
      title={about || t('memory.open')}
      onClick={onToggle}
      className={clsx(
        'flex h-6 min-w-6 shrink-0 cursor-pointer items-center justify-center gap-1 rounded px-1 text-xs hover:opacity-90',
        back || noted ? 'bg-accent-soft text-accent' : 'text-muted hover:bg-surface',
      )}
    >
      <Icon size={14} aria-hidden fill={memory?.vip ? 'currentColor' : 'none'} />
      {visits && <span>{visits}</span>}
      {last && <span className="hidden min-[400px]:inline">· {last}</span>}
    </button>
  );
}
