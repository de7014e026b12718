import clsx from 'clsx';
import type { ComponentProps } from 'react';

export interface ButtonProps extends ComponentProps<'button'> {
  /** `primary`: the one main action of a view · `plain`: all others · `quiet`: in dense rows · `danger`: cannot be undone. */
  look?: 'primary' | 'plain' | 'quiet' | 'danger';
  /** `icon`: square, for a picture without words. */
  shape?: 'words' | 'icon';
}

const looks = {
  primary: 'border-transparent bg-accent text-on-accent hover:opacity-90',
  plain: 'border-line bg-raised text-text hover:bg-surface',
  quiet: 'border-transparent bg-transparent text-muted hover:bg-surface hover:text-text',
  danger: 'border-transparent bg-late-soft text-late hover:opacity-90',
};

/** A push button; `type` is "button" unless said otherwise, so that none submits a form by accident. */
export function Button({
  look = 'plain',
  shape = 'words',
  className,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      className={clsx(
        'inline-flex min-h-8 cursor-pointer items-center justify-center gap-2 rounded-md border text-sm font-medium',
        'disabled:cursor-default disabled:opacity-50',
        shape === 'icon' ? 'size-8 shrink-0' : 'px-3 py-1',
        looks[look],
        className,
      )}
      {...rest}
    />
  );
}
