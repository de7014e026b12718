import { useState } from 'react';

/** A field of a form that is saved as one types. */
export interface Typed<T> {
  value: T;
  change: (value: T) => void;
  /** Puts back what stood there when the form was opened; null: nothing was changed. */
  undo: (() => void) | null;
}

/**
 * What is being typed wins over what is stored: a save coming back must not move the caret. `save` is called at each
 * change.
 */
export function useTyped<T>(stored: T, save: (value: T) => void): Typed<T> {
  const [typed, setTyped] = useState<{ value: T; before: T } | null>(null);
  const change = (value: T) => {
    setTyped((last) => ({ value, before: last ? last.before : stored }));
    save(value);
  };
  const changed = typed !== null && JSON.stringify(typed.value) !== JSON.stringify(typed.before);
  return { value: typed ? typed.value : stored, change, undo: changed ? () => change(typed.before) : null };
}
