import clsx from 'clsx';
import { X } from 'lucide-react';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';

/** A short message at the foot of the window. `bad` ones stay until they are closed. */
export interface Toast {
  text: string;
  tone?: 'plain' | 'bad';
  /** One thing to do about it, such as undoing. */
  action?: { label: string; run: () => void };
}

/** Long enough to read the message and to reach its button from the keyboard, ms. */
const SHOWN_MS = 12_000;

const ToastContext = createContext<(toast: Toast) => void>(() => {});

/** Shows a message, in place of the one before. Only inside a {@link ToastArea}. */
export function useToast(): (toast: Toast) => void {
  return useContext(ToastContext);
}

/** Holds the messages of everything inside it; the newest one stands, and waits while pointer or focus is on it. */
export function ToastArea({ closeLabel, children }: { closeLabel: string; children: ReactNode }) {
  const [toast, setToast] = useState<Toast | null>(null);
  const [held, setHeld] = useState(false);
  const close = useCallback(() => {
    setToast(null);
    setHeld(false);
  }, []);
  useEffect(() => {
    if (!toast || held || toast.tone === 'bad') return;
    const timer = setTimeout(close, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast, held, close]);
  const bad = toast?.tone === 'bad';
  return (
    <ToastContext value={setToast}>
      {children}
      {/* The regions are there before their text is: only then is a message announced reliably. Those that say aria-live
          are heard beside an open window too, whose buttons at its foot stay free. */}
      <div
        data-toasts
        className="pointer-events-none fixed inset-x-4 bottom-4 z-60 mx-auto flex max-w-md flex-col [body:has([role=dialog]_footer)_&]:bottom-28"
      >
        <div role="status" aria-live="polite">
          {toast && !bad && <ToastBox {...{ toast, close, setHeld, closeLabel }} />}
        </div>
        <div role="alert" aria-live="assertive">
          {toast && bad && <ToastBox {...{ toast, close, setHeld, closeLabel }} />}
        </div>
      </div>
    </ToastContext>
  );
}

interface ToastBoxProps {
  toast: Toast;
  close: () => void;
  setHeld: (held: boolean) => void;
  closeLabel: string;
}

function ToastBox({ toast, close, setHeld, closeLabel }: ToastBoxProps) {
  const { action } = toast;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the message while somebody is at it
    <div
      // An open window takes a press outside of it for leaving.
      onPointerDown={(event) => event.stopPropagation()}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className={clsx(
        'pointer-events-auto flex items-center gap-2 rounded-lg border border-line py-2 pr-2 pl-4 text-sm shadow-lg',
        toast.tone === 'bad' ? 'bg-late-soft' : 'bg-raised',
      )}
    >
      <p className="min-w-0 flex-1 break-words">{toast.text}</p>
      {action && (
        <Button
          onClick={() => {
            close();
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon={X} label={closeLabel} onClick={close} />
    </div>
  );
}
