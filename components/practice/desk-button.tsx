import clsx from 'clsx';
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';

const tones = {
  bar: 'border-transparent bg-white/12 text-desk-on-bar hover:bg-white/22',
  main: 'border-transparent bg-desk-blue text-desk-on-blue hover:brightness-110 disabled:bg-desk-robot disabled:text-desk-faint disabled:brightness-100',
  plain: 'border-desk-line bg-desk-pane text-desk-ink hover:bg-desk-list',
};

/** A button of the desk. `short` hides its words where room is scarce; screen readers still hear them. */
export function DeskButton({
  tone,
  icon: Icon,
  short = false,
  className,
  children,
  ...rest
}: ComponentProps<'button'> & { tone: keyof typeof tones; icon?: LucideIcon; short?: boolean }) {
  return (
    <button
      type="button"
      {...rest}
      className={clsx(
        'inline-flex h-8 shrink-0 items-center justify-center gap-1.5 rounded-md border px-3 text-[13px] whitespace-nowrap',
        tones[tone],
        className,
      )}
    >
      {Icon && <Icon aria-hidden size={15} />}
      <span className={clsx(short && 'max-[859px]:sr-only')}>{children}</span>
    </button>
  );
}
