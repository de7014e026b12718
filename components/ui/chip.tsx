import clsx from 'clsx';
import type { ReactNode } from 'react';

const tones = {
  plain: 'bg-surface text-muted',
  accent: 'bg-accent-soft text-accent',
  warn: 'bg-warn-soft text-warn',
};

/** A short label on a row; its edge shows it on a row of its own colour too. */
export function Chip({ tone = 'plain', children }: { tone?: keyof typeof tones; children: ReactNode }) {
  return (
    <span
      className={clsx(
        'inline-block max-w-full truncate rounded px-2 text-xs leading-5 ring-1 ring-current/20 ring-inset',
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}
