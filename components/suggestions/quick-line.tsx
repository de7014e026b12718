import clsx from 'clsx';
import { Clock4, MessageCircleHeart, Moon } from 'lucide-react';
import { nextDue } from '../../lib/core/queue/next-due.ts';
import { NUDGE_SHARE } from '../../lib/core/timing/alerts-due.ts';
import type { Wait } from '../../lib/core/timing/clock-state.ts';
import { t } from '../../lib/i18n/t.ts';
import { useNow } from '../../lib/panel/use-now.ts';
import type { QuickLine as Quick } from '../../lib/panel/use-suggestions.ts';
import { PhraseText } from './phrase-text.tsx';

const icons = { greeting: MessageCircleHeart, hold: Clock4, offHours: Moon };
const names = { greeting: 'panel.greet', hold: 'panel.hold', offHours: 'queue.offHours' } as const;

interface QuickLineProps {
  quick: Quick | null;
  /** The open buyer's wait; null: nobody waits. */
  wait: Wait | null;
  onPick: () => void;
}

/** Seconds left once most of the time is gone, 0 when it is over; null: there is time, or nothing is due. */
function useNudge(wait: Wait | null): number | null {
  const due = wait && nextDue(wait);
  const now = useNow(Boolean(due));
  if (!due) return null;
  const left = due.dueAt - now;
  return left > due.targetMs * (1 - NUDGE_SHARE) ? null : Math.max(0, Math.ceil(left / 1000));
}

/**
 * The line that is always one click away: the greeting for a new buyer, for all others one that buys time and names the
 * next step. It always has its place, so the suggestions below stand still. When most of the time is gone it says so: sent
 * now, it turns the first light green and starts the clock of the second.
 */
export function QuickLine({ quick, wait, onPick }: QuickLineProps) {
  const left = useNudge(wait);
  if (!quick) return <div className="h-15" />;
  const Icon = icons[quick.kind];
  const isNudge = left !== null && quick.kind !== 'offHours';
  const name = t(names[quick.kind]);
  const nudge = left ? t('queue.nudge', { seconds: left }) : t('queue.nudgeLate');
  return (
    <div className="h-15 px-3 pt-2">
      <button
        type="button"
        data-greeting={quick.kind === 'greeting' ? '' : undefined}
        data-hold={quick.kind === 'hold' ? '' : undefined}
        data-off-hours={quick.kind === 'offHours' ? '' : undefined}
        data-nudge={isNudge ? '' : undefined}
        data-phrase-id={quick.item.phrase.id}
        aria-keyshortcuts="Alt+G"
        onClick={onPick}
        className={clsx(
          'flex h-full w-full cursor-pointer items-center gap-2 rounded-md px-3 text-left',
          quick.kind === 'greeting'
            ? 'bg-accent text-on-accent hover:opacity-90'
            : isNudge
              ? 'bg-warn-soft text-text hover:opacity-90'
              : 'bg-surface text-text hover:bg-accent-soft',
          isNudge && 'outline-2 -outline-offset-2 outline-warn',
        )}
      >
        <Icon size={18} aria-hidden className="shrink-0" />
        <span className="min-w-0 flex-1">
          <span className="block truncate text-xs font-medium">{isNudge ? `${name} · ${nudge}` : name}</span>
          <span className="block truncate text-sm">
            <PhraseText text={quick.item.text} missing={quick.item.missing} />
          </span>
        </span>
        <span aria-hidden="true" className="shrink-0 rounded border border-current px-1 text-xs">
          Alt+G
        </span>
      </button>
    </div>
  );
}
