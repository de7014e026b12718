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

/** A stretch of lines selected with Shift held: where it began, and where it has come to. */
interface Stretch {
  from: number;
  to: number;
}

/**
 * The keys of the list: arrows, page keys, Home and End go, with Shift they select, with Alt arrows move a phrase; Space
 * selects, Enter and F2 open, Delete deletes. The line that they act on is where the list was last gone to, or pressed.
 */
export function useTableKeys({ desk, table, onOpen, onRemove, onMove }: TableKeysProps) {
  const { view, lines, select, follow } = desk;
  const [active, setActive] = useState(1);
  const stretch = useRef<Stretch | null>(null);
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
  const extend = (wanted: number, by: number) => {
    const { from, to: last } = stretch.current ?? { from: shown, to: shown };
    const next = goTo(wanted, by);
    if (next === undefined) return;
    stretch.current = { from, to: next };
    // What was in the stretch and is no more is not selected any more.
    if (Math.min(from, last) < Math.min(from, next))
      select({ from: Math.min(from, last), to: Math.min(from, next), on: false });
    if (Math.max(from, last) > Math.max(from, next))
      select({ from: Math.max(from, next) + 1, to: Math.max(from, last) + 1, on: false });
    select({ from: Math.min(from, next), to: Math.max(from, next) + 1, on: true });
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
    f2: withLine(onOpen),
    delete: withLine(onRemove),
    escape: () => select('none'),
    'ctrl+home': () => goTo(0, 1),
    'ctrl+end': () => goTo(count - 1, -1),
    'shift+arrowdown': () => extend(shown + 1, 1),
    'shift+arrowup': () => extend(shown - 1, -1),
    'shift+pagedown': () => extend(shown + PAGE, 1),
    'shift+pageup': () => extend(shown - PAGE, -1),
    'shift+home': () => extend(0, 1),
    'shift+end': () => extend(count - 1, -1),
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
    if (!event.shiftKey) stretch.current = null;
    act();
  };
  /** A line was pressed; with Shift, all from the line that one was at. */
  const press = (at: number, withShift: boolean) => {
    if (withShift) return extend(at, 1);
    stretch.current = null;
    setActive(at);
  };
  return { active: shown, press, toggle, onKeyDown };
}
