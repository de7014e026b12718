import clsx from 'clsx';
import { Moon } from 'lucide-react';
import { nextDue } from '../../lib/core/queue/next-due.ts';
import { shortTime, type Urgency, urgencyOf } from '../../lib/core/timing/badge.ts';
import type { Wait } from '../../lib/core/timing/clock-state.ts';
import { t } from '../../lib/i18n/t.ts';
import { useNow } from '../../lib/panel/use-now.ts';

const looks: Record<Urgency, string> = {
  calm: 'text-accent',
  soon: 'text-warn',
  late: 'rounded-full bg-late text-bg forced-color-adjust-none forced-colors:bg-[CanvasText] forced-colors:text-[Canvas]',
};
/** Width of the ring: what is urgent can be told without its colour. */
const widths: Record<Urgency, number> = { calm: 3, soon: 6, late: 3 };

/**
 * Time left to the tightest target that is not met, as a ring that empties and a number. Without colour: the ring is thin,
 * then thick, and past the target a filled disc whose number counts up with a plus. A moon: nothing is due now.
 */
export function ClockRing({ wait }: { wait: Wait }) {
  const due = nextDue(wait);
  const now = useNow(due !== null);
  if (!due) {
    const label = t(wait.isOutOfHours ? 'queue.closedNow' : 'queue.nothingDue');
    return (
      <span
        data-clock="none"
        role="img"
        aria-label={label}
        title={label}
        className="inline-grid size-8 shrink-0 place-items-center text-muted"
      >
        <Moon size={18} aria-hidden />
      </span>
    );
  }
  // The drawn second may be a little older than the question.
  const left = Math.min(due.targetMs, due.dueAt - now);
  const urgency = urgencyOf(left, due.targetMs);
  const share = Math.max(0, Math.min(1, left / due.targetMs));
  const seconds = Math.abs(urgency === 'late' ? Math.floor(-left / 1000) : Math.ceil(left / 1000));
  const label = t(urgency === 'late' ? 'panel.secondsOver' : 'panel.secondsLeft', { seconds });
  const width = widths[urgency];
  const circle = { cx: 18, cy: 18, r: 18 - width / 2, fill: 'none', strokeWidth: width };
  return (
    <span
      data-clock={urgency}
      data-due={due.what}
      role="img"
      aria-label={label}
      title={`${label} · ${t(`queue.due.${due.what}`)}${wait.startKnown ? '' : ` · ${t('panel.startUnknown')}`}`}
      className={clsx('relative inline-grid size-8 shrink-0 place-items-center tabular-nums', looks[urgency])}
    >
      {urgency !== 'late' && (
        <svg viewBox="0 0 36 36" className="absolute inset-0 -rotate-90" aria-hidden="true">
          <circle {...circle} className="stroke-line" />
          <circle {...circle} stroke="currentColor" pathLength="1" strokeDasharray={`${share} 1`} />
        </svg>
      )}
      <span className="text-xs font-semibold">{shortTime(left)}</span>
    </span>
  );
}
