import clsx from 'clsx';
import type { ReactNode } from 'react';

const tones = {
  plain: 'bg-surface text-muted',
  accent: 'bg-accent-soft text-accent',
  warn: 'bg-warn-soft text-warn',
};

/** A short label on a row. */
export function Chip({ tone = 'plain', children }: { tone?: keyof typeof tones; children: ReactNode }) {
  return (
    <span className={clsx('inline-block max-w-full truncate rounded px-2 text-xs leading-5', tones[tone])}>
      {children}
    </span>
  );
}
