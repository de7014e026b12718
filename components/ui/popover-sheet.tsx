import { Popover as Radix } from 'radix-ui';
import { type ReactNode, useMemo } from 'react';

interface PopoverSheetProps {
  /** The button that it stands beside. */
  anchor: HTMLElement;
  label: string;
  onClose: () => void;
  children: ReactNode;
}

/** What a popover shows while it is open. */
export function PopoverSheet({ anchor, label, onClose, children }: PopoverSheetProps) {
  const beside = useMemo(() => ({ current: anchor }), [anchor]);
  return (
    <Radix.Root open onOpenChange={onClose}>
      <Radix.Anchor virtualRef={beside} />
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          // A press on the button closes by itself; closed from here as well, it would open again.
          onInteractOutside={(event) => {
            if (anchor.contains(event.target as Node)) event.preventDefault();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (document.activeElement === document.body && anchor.isConnected) anchor.focus();
          }}
          className="z-30 flex max-h-(--radix-popover-content-available-height) w-76 max-w-[calc(100vw-16px)] flex-col gap-2 overflow-y-auto rounded-lg border border-line bg-raised p-3 text-sm text-text shadow-lg outline-none!"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
