import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { VListHandle } from 'virtua';
import type { PhraseLine } from '../../../lib/panel/desk/library/desk-questions.ts';
import type { Desk } from '../../../lib/panel/desk/library/use-desk.ts';

/** So many lines are passed by a page key. */
const PAGE = 10;

interface TableKeysProps {
  desk: Desk;
  table: RefObject<VListHandle | null>;
  onOpen: (line: PhraseLine) => void;
  onRemove: (line: PhraseLine) => void;
  onMove: (line: PhraseLine, by: -1 | 1) => void;
}

/**
 * The keys of the list: arrows go, with Shift they select, with Alt they move a phrase; Space selects, Enter opens, Delete
 * deletes. The line that they act on is where the list was last gone to, or pressed.
 */
export function useTableKeys({ desk, table, onOpen, onRemove, onMove }: TableKeysProps) {
  const { view, lines, select, follow } = desk;
  const [active, setActive] = useState(1);
  const anchor = useRef<number | null>(null);
  const headings = useMemo(() => new Set(view?.headings), [view?.headings]);
  const count = view?.lines ?? 0;
  const lineAt = (place: number): PhraseLine | null => {
    const line = lines.at(place);
    return line?.key === undefined ? null : line;
  };
  const shown = Math.min(active, count - 1);
  const key = lineAt(shown)?.key ?? null;
  useEffect(() => follow(key), [follow, key]);
  // The list has changed: the phrase that one was at is somewhere else.
  const place = view?.place ?? null;
  const mark = view?.mark;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new list says where the phrase is
  useEffect(() => {
    if (place === null) return;
    setActive(place);
  }, [place, mark]);
  const goTo = (wanted: number, by: number) => {
    let next = Math.max(0, Math.min(count - 1, wanted));
    while (headings.has(next) && next + by >= 0 && next + by < count) next += by;
    if (headings.has(next)) return;
    setActive(next);
    table.current?.scrollToIndex(next, { align: 'nearest' });
    return next;
  };
  const extend = (by: number) => {
    anchor.current ??= shown;
    const next = goTo(shown + by, by);
    if (next === undefined) return;
    const [from, to] = [Math.min(anchor.current, next), Math.max(anchor.current, next)];
    select({ from, to: to + 1, on: true });
  };
  const toggle = (at: number, on?: boolean) => {
    const line = lineAt(at);
    if (line) select({ from: at, to: at + 1, on: on ?? !line.selected });
  };
  const withLine = (act: (line: PhraseLine) => void) => () => {
    const line = lineAt(shown);
    if (line) act(line);
  };
  const acts: Record<string, () => unknown> = {
    arrowdown: () => goTo(shown + 1, 1),
    arrowup: () => goTo(shown - 1, -1),
    pagedown: () => goTo(shown + PAGE, 1),
    pageup: () => goTo(shown - PAGE, -1),
    home: () => goTo(0, 1),
    end: () => goTo(count - 1, -1),
    ' ': () => toggle(shown),
    enter: withLine(onOpen),
    delete: withLine(onRemove),
    escape: () => select('none'),
    'shift+arrowdown': () => extend(1),
    'shift+arrowup': () => extend(-1),
    'alt+arrowdown': withLine((line) => onMove(line, 1)),
    'alt+arrowup': withLine((line) => onMove(line, -1)),
    'ctrl+a': () => select('all'),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return;
    const { key: pressed, ctrlKey, metaKey, altKey, shiftKey } = event;
    const held = [(ctrlKey || metaKey) && 'ctrl', altKey && 'alt', shiftKey && 'shift'].filter(Boolean);
    const act = acts[[...held, pressed.toLowerCase()].join('+')];
    if (!act) return;
    event.preventDefault();
    if (!event.shiftKey) anchor.current = null;
    act();
  };
  return { active: shown, setActive, toggle, onKeyDown };
}
