import clsx from 'clsx';
import { shortTime, urgencyOf } from '../../lib/core/timing/badge.ts';
import { deadlineOf, type Wait } from '../../lib/core/timing/clock-state.ts';
import { t } from '../../lib/i18n/t.ts';

const looks = { calm: 'text-accent', soon: 'text-warn', late: 'text-late' };

/** Time left as a ring that empties and a number; past the target the number counts up with a plus. */
export function ClockRing({ wait, now }: { wait: Wait; now: number }) {
  const deadline = deadlineOf(wait);
  const target = deadline - wait.startedAt;
  // The drawn second may be a little older than the question.
  const left = Math.min(target, deadline - now);
  const urgency = urgencyOf(left, target);
  const share = Math.max(0, Math.min(1, left / target));
  const seconds = Math.abs(urgency === 'late' ? Math.floor(-left / 1000) : Math.ceil(left / 1000));
  const label = t(urgency === 'late' ? 'panel.secondsOver' : 'panel.secondsLeft', { seconds });
  return (
    <span
      data-clock={urgency}
      role="img"
      aria-label={label}
      title={wait.startKnown ? label : `${label} · ${t('panel.startUnknown')}`}
      className={clsx('relative inline-grid size-8 shrink-0 place-items-center tabular-nums', looks[urgency])}
    >
      <svg viewBox="0 0 36 36" className="absolute inset-0 -rotate-90" aria-hidden="true">
        <circle cx="18" cy="18" r="16" fill="none" strokeWidth="3" className="stroke-line" />
        <circle
          cx="18"
          cy="18"
          r="16"
          fill="none"
          strokeWidth="3"
          stroke="currentColor"
          pathLength="1"
          strokeDasharray={`${urgency === 'late' ? 1 : share} 1`}
        />
      </svg>
      <span className="text-xs font-semibold">{shortTime(left)}</span>
    </span>
  );
}
