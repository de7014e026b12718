import { useEffect, useRef } from 'react';

/** What the keys of the desk do, wherever on it one is. */
interface DeskKeys {
  search: () => void;
  undo: () => void;
  redo: () => void;
  print: () => void;
}

const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea, select');

/** `/` goes to the search box, Ctrl+Z and Ctrl+Shift+Z undo and redo, Ctrl+P prints; not in fields, not under a window. */
export function useDeskKeys(keys: DeskKeys): void {
  const newest = useRef(keys);
  useEffect(() => {
    newest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isBusy = document.querySelector('[role=dialog], [role=alertdialog]') !== null;
      if (event.isComposing || event.altKey || isBusy || isWriting(event.target)) return;
      const held = event.ctrlKey || event.metaKey ? 'ctrl+' : '';
      const acts: Record<string, () => void> = {
        '/': newest.current.search,
        'ctrl+z': event.shiftKey ? newest.current.redo : newest.current.undo,
        'ctrl+y': newest.current.redo,
        'ctrl+p': newest.current.print,
      };
      const act = acts[held + event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
