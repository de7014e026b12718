import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { IconButton } from './icon-button.tsx';

interface FootSheetProps {
  title: ReactNode;
  closeLabel: string;
  onClose: () => void;
  /** Buttons beside the one that closes. */
  actions?: ReactNode;
  children: ReactNode;
}

/**
 * A card over the foot of the panel. It takes the focus when it opens and gives it back when it closes, and is not
 * modal: the chat goes on beside it. Escape closes.
 */
export function FootSheet({ title, closeLabel, onClose, actions, children }: FootSheetProps) {
  const id = useId();
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    const box = sheet.current;
    box?.focus({ preventScroll: true });
    return () => {
      const isInside = box?.contains(document.activeElement) || document.activeElement === document.body;
      if (isInside && opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    };
  }, []);
  return (
    <section
      ref={sheet}
      role="dialog"
      aria-labelledby={id}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        onClose();
      }}
      className="flex max-h-[64dvh] min-h-0 flex-col rounded-lg border border-line bg-raised outline-none"
    >
      <header className="flex items-center gap-1 border-b border-line py-1 pr-1 pl-3">
        <h2 id={id} className="min-w-0 flex-1 truncate text-sm font-semibold">
          {title}
        </h2>
        {actions}
        <IconButton icon={X} label={closeLabel} onClick={onClose} />
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto p-3">{children}</div>
    </section>
  );
}
