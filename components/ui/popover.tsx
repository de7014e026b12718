import {
  type ComponentProps,
  cloneElement,
  lazy,
  type ReactElement,
  type ReactNode,
  Suspense,
  useState,
} from 'react';

// What places a sheet beside its button is large: it comes with the first press, not with the first paint.
const PopoverSheet = lazy(() =>
  import('./popover-sheet.tsx').then((file) => ({ default: file.PopoverSheet })),
);

interface PopoverProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The button that opens it. */
  trigger: ReactElement<ComponentProps<'button'>>;
  /** Names it for screen readers. */
  label: string;
  children: ReactNode;
}

/** A small sheet beside its button: nothing below moves. Escape and a press elsewhere close it, focus goes back. */
export function Popover({ open, onOpenChange, trigger, label, children }: PopoverProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      {cloneElement(trigger, {
        'aria-haspopup': 'dialog',
        'aria-expanded': open,
        onClick: ({ currentTarget }) => {
          setAnchor(currentTarget);
          onOpenChange(!open);
        },
      })}
      {open && anchor && (
        <Suspense>
          <PopoverSheet {...{ anchor, label }} onClose={() => onOpenChange(false)}>
            {children}
          </PopoverSheet>
        </Suspense>
      )}
    </>
  );
}
