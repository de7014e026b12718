import { useEffect, useRef } from 'react';

/** What the keyboard does anywhere in the panel; each answers whether there was anything to do. */
export interface PanelKeys {
  /** Alt+1…5. */
  pick: (place: number) => boolean;
  /** Alt+0. */
  take: () => boolean;
  /** Alt+G. */
  greet: () => boolean;
  /** Alt+C. */
  copy: () => boolean;
  /** The slash key, outside of fields. */
  search: () => boolean;
}

/** Registers the panel's keys once; nothing acts while an input method composes. */
export function usePanelKeys(keys: PanelKeys): void {
  const newest = useRef(keys);
  useEffect(() => {
    newest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey) return;
      const done = event.altKey ? onAlt(event.code, newest.current) : onPlain(event, newest.current);
      if (done) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** `code` names the key, not the letter: on a Mac, Alt changes the letter. */
function onAlt(code: string, keys: PanelKeys): boolean {
  const digit = /^Digit([1-5])$/.exec(code)?.[1];
  if (digit) return keys.pick(Number(digit));
  if (code === 'Digit0') return keys.take();
  if (code === 'KeyG') return keys.greet();
  if (code === 'KeyC') return keys.copy();
  return false;
}

function onPlain(event: KeyboardEvent, keys: PanelKeys): boolean {
  const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
  return event.key === '/' && !typing ? keys.search() : false;
}
