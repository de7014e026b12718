import { useCallback, useEffect, useRef, useState } from 'react';

/** So many rows are asked for at a time. */
const PAGE = 50;

/** Rows of a long list that stand elsewhere; each is fetched when it comes into sight. */
export interface Rows<Row> {
  /** undefined until it has been read. */
  at(place: number): Row | undefined;
  /** Says that a row is in sight. */
  need(place: number): void;
}

interface Page<Row> {
  mark: unknown;
  rows: readonly Row[];
}

/**
 * Reads rows page by page. `scope` says which list it is: another one begins empty. `mark` changes when the rows may have
 * changed: what is in sight is read again, and shown as it was until then.
 */
export function useRows<Row>(
  read: (from: number, to: number) => Promise<readonly Row[]>,
  scope: unknown,
  mark: unknown,
): Rows<Row> {
  const [, redraw] = useState(0);
  const held = useRef({ scope, pages: new Map<number, Page<Row>>(), asked: new Map<number, unknown>() });
  if (held.current.scope !== scope) held.current = { scope, pages: new Map(), asked: new Map() };
  const reading = useRef(read);
  useEffect(() => {
    reading.current = read;
  });
  const need = useCallback(
    (place: number) => {
      const { pages, asked } = held.current;
      const page = Math.floor(place / PAGE);
      if (asked.get(page) === mark && asked.has(page)) return;
      asked.set(page, mark);
      const keep = (rows: readonly Row[]) => {
        // An answer about a list that nobody looks at any more, or that a newer one has overtaken.
        if (held.current.pages !== pages || asked.get(page) !== mark) return;
        pages.set(page, { mark, rows });
        redraw((n) => n + 1);
      };
      void reading.current(page * PAGE, (page + 1) * PAGE).then(keep, () => asked.delete(page));
    },
    [mark],
  );
  return {
    at: (place) => held.current.pages.get(Math.floor(place / PAGE))?.rows[place % PAGE],
    need,
  };
}
