import { useEffect, useRef } from 'react';

/** Alt+T opens and closes the sheet from anywhere in the panel, Escape closes it; nothing acts while an input method composes. */
export function useSheetKeys(open: boolean, toggle: () => void): void {
  const newest = useRef({ open, toggle });
  useEffect(() => {
    newest.current = { open, toggle };
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
      const { open, toggle } = newest.current;
      if (!(event.altKey && event.code === 'KeyT') && !(open && event.key === 'Escape')) return;
      event.preventDefault();
      toggle();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
