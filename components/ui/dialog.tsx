import clsx from 'clsx';
import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { type ReactNode, useRef } from 'react';
import { IconButton } from './icon-button.tsx';
import { useReturnFocus } from './use-return-focus.ts';

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  /** One sentence under the title. */
  description?: string;
  closeLabel: string;
  children: ReactNode;
  /** Buttons at the foot, the main one last. */
  footer?: ReactNode;
  /** For what needs the whole width of a screen, such as a table. */
  wide?: boolean;
}

/** A modal window: focus stays inside and goes back where it came from, Escape closes. */
export function Dialog(props: DialogProps) {
  const { open, onClose, title, description, closeLabel, children, footer, wide } = props;
  const body = useRef<HTMLDivElement>(null);
  const focus = useReturnFocus();
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-black/40" />
        <Radix.Content
          onCloseAutoFocus={focus.giveBack}
          onOpenAutoFocus={(event) => {
            focus.remember();
            // What one came for is the first field, not the button that closes.
            const field = body.current?.querySelector<HTMLElement>('input, textarea, select');
            if (!field) return;
            event.preventDefault();
            field.focus();
          }}
          {...(description ? {} : { 'aria-describedby': undefined })}
          className={clsx(
            'fixed inset-x-0 top-0 z-50 mx-auto flex max-h-dvh w-full flex-col border border-line bg-raised text-text shadow-xl sm:top-[4dvh] sm:max-h-[92dvh] sm:w-[calc(100%-32px)] sm:rounded-lg',
            wide ? 'max-w-5xl' : 'max-w-2xl',
          )}
        >
          <header className="flex items-start gap-2 border-b border-line px-4 py-3">
            <div className="min-w-0 flex-1">
              <Radix.Title className="text-base font-semibold">{title}</Radix.Title>
              {description && (
                <Radix.Description className="text-sm text-muted">{description}</Radix.Description>
              )}
            </div>
            <Radix.Close asChild>
              <IconButton icon={X} label={closeLabel} />
            </Radix.Close>
          </header>
          <div ref={body} className="min-h-0 flex-1 overflow-y-auto p-4">
            {children}
          </div>
          {footer && (
            <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-4 py-3">
              {footer}
            </footer>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
