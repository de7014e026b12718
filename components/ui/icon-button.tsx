import type { LucideIcon } from 'lucide-react';
import { Button, type ButtonProps } from './button.tsx';

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'shape' | 'aria-label' | 'title'> {
  icon: LucideIcon;
  /** Said by screen readers and shown on hover. */
  label: string;
}

/** A square button with a picture only; its label is its name. */
export function IconButton({ icon: Icon, label, look = 'quiet', ...rest }: IconButtonProps) {
  return (
    <Button look={look} shape="icon" aria-label={label} title={label} {...rest}>
      <Icon size={16} aria-hidden />
    </Button>
  );
}
