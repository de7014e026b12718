import clsx from 'clsx';
import type { ReactNode } from 'react';

interface NoticeProps {
  /** `good` and `plain` are said politely, `warn` and `bad` at once. */
  tone?: 'plain' | 'good' | 'warn' | 'bad';
  title?: string;
  children?: ReactNode;
  className?: string;
}

const tones = {
  plain: 'bg-surface text-text',
  good: 'bg-accent-soft text-text',
  warn: 'bg-warn-soft text-text',
  bad: 'bg-late-soft text-text',
};

const titles = { plain: '', good: 'text-accent', warn: 'text-warn', bad: 'text-late' };

/** A message in the flow of a view: what happened and what to do. */
export function Notice({ tone = 'plain', title, children, className }: NoticeProps) {
  return (
    <div
      role={tone === 'warn' || tone === 'bad' ? 'alert' : 'status'}
      className={clsx('flex flex-col gap-1 rounded-md px-3 py-2 text-sm', tones[tone], className)}
    >
      {title && <p className={clsx('font-medium', titles[tone])}>{title}</p>}
      {children}
    </div>
  );
}
