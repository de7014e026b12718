import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type DeskFilter, noFilter } from '../../../core/library/desk-filter.ts';
import type { DeskLine, DeskQuestions, DeskView } from './desk-questions.ts';
import { type DeskThread, openDeskThread } from './desk-thread.ts';
import { inTurn } from './in-turn.ts';
import { type Rows, useRows } from './use-rows.ts';

/** The library desk as a screen sees it. */
export interface Desk {
  filter: DeskFilter;
  setFilter: (part: Partial<DeskFilter>) => void;
  /** null until the library has been read. */
  view: DeskView | null;
  lines: Rows<DeskLine>;
  ask: DeskThread['ask'];
  select: (what: DeskQuestions['select']['ask']) => void;
  /** The phrase that stays in sight when the list changes. */
  follow: (key: string | null) => void;
}

/** Opens a desk that first shows the phrases of one language. */
export function useDesk(lang: string, onFail: (error: unknown) => void): Desk {
  const [thread, setThread] = useState<DeskThread | null>(null);
  const [filter, setFilter] = useState<DeskFilter>({ ...noFilter, lang });
  const [shown, setShown] = useState<{ view: DeskView; filter: DeskFilter } | null>(null);
  const followed = useRef<string | null>(null);
  useEffect(() => {
    const opened = openDeskThread();
    setThread(opened);
    return () => opened.close();
  }, []);
  const find = useMemo(
    () =>
      thread &&
      inTurn(async (wanted: DeskFilter) => {
        try {
          const view = await thread.ask('find', { filter: wanted, follow: followed.current });
          setShown({ view, filter: wanted });
        } catch (error) {
          onFail(error);
        }
      }),
    [thread, onFail],
  );
  useEffect(() => {
    if (!find || !thread) return;
    find(filter);
    return thread.onNews(() => find(filter));
  }, [find, thread, filter]);
  const ask: DeskThread['ask'] = useCallback(
    (kind, question) =>
      thread ? thread.ask(kind, question) : Promise.reject(new Error('the desk is not open')),
    [thread],
  );
  const read = useCallback((from: number, to: number) => ask('lines', { from, to }), [ask]);
  const lines = useRows<DeskLine>(read, shown?.filter, shown?.view.mark);
  return {
    ...{ filter, view: shown?.view ?? null, lines, ask },
    setFilter: (part) => setFilter((before) => ({ ...before, ...part })),
    select: (what) =>
      void ask('select', what).then((view) => setShown((before) => before && { ...before, view }), onFail),
    follow: (key) => {
      followed.current = key;
    },
  };
}
