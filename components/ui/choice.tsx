import clsx from 'clsx';
import type { ComponentProps } from 'react';

interface ChoiceProps extends Omit<ComponentProps<'button'>, 'className'> {
  /** Whether it is chosen; left out for a choice that takes effect at once and keeps no state. */
  on?: boolean;
}

/** One of several short answers in a row. */
export function Choice({ on, ...rest }: ChoiceProps) {
  return (
    <button
      type="button"
      aria-pressed={on}
      className={clsx(
        'min-h-7 cursor-pointer rounded-full border px-2.5 text-xs disabled:cursor-default disabled:opacity-50',
        on
          ? 'border-accent bg-accent-soft text-accent'
          : 'border-line bg-raised text-text enabled:hover:bg-surface',
      )}
      {...rest}
    />
  );
}
