import { type FocusEvent, type PointerEvent, useState } from 'react';
import { holdOrder } from '../../core/queue/queue-items.ts';

/**
 * Keeps everybody's place while pointer or focus is in a list: who is done leaves an empty place (`item` null), newcomers
 * come at the end. `at` goes on the list.
 */
export function useHeldOrder<I extends { key: string }>(items: readonly I[]) {
  const [held, setHeld] = useState<string[] | null>(null);
  const release = () => setHeld(null);
  const hold = () => setHeld((before) => before ?? items.map(({ key }) => key));
  return {
    shown: held ? holdOrder(held, items) : items.map((item) => ({ key: item.key, item })),
    at: {
      // Chromium repeats pointer events when the layout moves under a resting pointer: only a real move holds the list.
      onPointerMove: ({ movementX, movementY }: PointerEvent) => {
        if (movementX || movementY) hold();
      },
      onPointerLeave: release,
      onFocus: hold,
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
        if (!currentTarget.contains(relatedTarget)) release();
      },
    },
  };
}
