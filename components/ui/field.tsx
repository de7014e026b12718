import clsx from 'clsx';
import { type ReactNode, useId } from 'react';

/** What every kind of field says around its control. */
export interface FieldFrame {
  label: string;
  /** Shown under the control as long as there is no error. */
  hint?: ReactNode;
  /** What is wrong and what to do; marks the control as invalid. */
  error?: string | undefined;
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean;
  className?: string;
}

interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

export const controlLook =
  'w-full rounded-md border border-muted/50 bg-bg px-2 py-1 text-sm text-text placeholder:text-muted aria-invalid:border-late';

/** Label, control, hint and error, tied together for screen readers. */
export function Field({
  label,
  hint,
  error,
  hideLabel,
  className,
  children,
}: FieldFrame & { children: (control: ControlProps) => ReactNode }) {
  const id = useId();
  const note = error || hint;
  return (
    <div className={clsx('flex min-w-0 flex-col gap-1', className)}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'text-sm font-medium'}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': note ? `${id}-note` : undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {note && (
        <div id={`${id}-note`} className={clsx('text-xs', error ? 'text-late' : 'text-muted')}>
          {note}
        </div>
      )}
    </div>
  );
}
