import { useRef } from 'react';

/**
 * For a window without a trigger of its own, which Radix would close with the focus on nothing: gives it back to where it
 * was when the window opened. Call `remember` before the focus moves in, `giveBack` when it is to move out.
 */
export function useReturnFocus() {
  const opener = useRef<Element | null>(null);
  return {
    remember: () => {
      opener.current = document.activeElement;
    },
    giveBack: (event: Event) => {
      event.preventDefault();
      // What opened it may be gone with what was done in it.
      if (opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true });
    },
  };
}
