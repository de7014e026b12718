import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps the focus by a list when what had it goes with its phrase: it falls to the list itself, or to the box around it while
 * the list is empty; so the keys of the desk, and undo first of all, go on working. `mark`: another one for each new list.
 */
export function useKeptFocus(box: RefObject<HTMLElement | null>, mark: number) {
  const within = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new list may have taken the focus away
  useEffect(() => {
    const frame = box.current;
    const isLost = within.current && document.activeElement === document.body;
    const list = frame?.querySelector<HTMLElement>('[role=grid]');
    if (isLost || (list && document.activeElement === frame)) (list ?? frame)?.focus();
  }, [mark]);
  return {
    onFocus: () => {
      within.current = true;
    },
    // An element that goes away is not told that it lost the focus.
    onBlur: () => {
      within.current = false;
    },
  };
}
