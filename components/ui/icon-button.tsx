import clsx from 'clsx';
import type { LucideIcon } from 'lucide-react';
import { Button, type ButtonProps } from './button.tsx';

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'aria-label' | 'title'> {
  icon: LucideIcon;
  /** Said by screen readers and shown on hover. */
  label: string;
}

/** A square button with a picture only; its label is its name. */
export function IconButton({ icon: Icon, label, look = 'quiet', className, ...rest }: IconButtonProps) {
  return (
    <Button
      look={look}
      aria-label={label}
      title={label}
      className={clsx('size-8 shrink-0 p-0!', className)}
      {...rest}
    >
      <Icon size={16} aria-hidden />
    </Button>
  );
}
