import clsx from 'clsx';
import { type MouseEvent, useEffect, useId, useRef } from 'react';
import { VList, type VListHandle } from 'virtua';
import { t } from '../../../lib/i18n/t.ts';
import type { DeskView, Move, PhraseLine } from '../../../lib/panel/desk/library/desk-questions.ts';
import type { Desk } from '../../../lib/panel/desk/library/use-desk.ts';
import { type LineActions, PhraseCells } from './phrase-line.tsx';
import { useLineDrag } from './use-line-drag.ts';
import { useTableKeys } from './use-table-keys.ts';

interface DeskTableProps {
  desk: Desk;
  view: DeskView;
  actions: LineActions & { move: (key: string, move: Move) => void };
  /** Del was pressed: on what is selected, or on the line that one is at. */
  onRemove: (line: PhraseLine) => void;
}

/** About how high a line is, px; for those that were not seen yet. */
const HEIGHT = 68;

/** The phrases under the headings of their groups; of however many only those in sight are there. */
export function DeskTable({ desk, view, actions, onRemove }: DeskTableProps) {
  const id = useId();
  const table = useRef<VListHandle>(null);
  const keys = useTableKeys({
    ...{ desk, table, onRemove },
    onOpen: actions.edit,
    onMove: ({ key }, by) => actions.move(key, { by }),
  });
  const drag = useLineDrag((key, { key: beside, after }) => actions.move(key, { beside, after }));
  const showLang = desk.filter.lang === '' && view.langs.length > 1;
  return (
    <div className="flex h-[62dvh] min-h-80 flex-col overflow-hidden rounded-lg border border-line">
      <VList
        ref={table}
        role="grid"
        tabIndex={0}
        aria-label={t('desk.list')}
        aria-multiselectable
        aria-rowcount={view.lines}
        aria-activedescendant={`${id}-${keys.active}`}
        onKeyDown={keys.onKeyDown}
        className="focus-visible:-outline-offset-2"
        data={{ length: view.lines }}
        itemSize={HEIGHT}
      >
        {(_, place) => (
          <TableLine
            key={place}
            {...{ place, desk, actions, showLang, drag }}
            id={`${id}-${place}`}
            isActive={place === keys.active}
            onPress={(withShift) => keys.press(place, withShift)}
            onSelect={(on) => keys.toggle(place, on)}
          />
        )}
      </VList>
    </div>
  );
}

interface TableLineProps {
  id: string;
  place: number;
  desk: Desk;
  actions: LineActions;
  showLang: boolean;
  drag: ReturnType<typeof useLineDrag>;
  isActive: boolean;
  onPress: (withShift: boolean) => void;
  onSelect: (on: boolean) => void;
}

function TableLine(props: TableLineProps) {
  const { id, place, desk, actions, showLang, drag, isActive, onPress, onSelect } = props;
  const { need } = desk.lines;
  useEffect(() => need(place), [need, place]);
  const line = desk.lines.at(place);
  if (line?.key === undefined) {
    return (
      // biome-ignore lint/a11y/useFocusableInteractive: a heading is passed over by the keys
      // biome-ignore lint/a11y/useSemanticElements: see PhraseCells
      <div role="row" id={id} aria-rowindex={place + 1} style={line ? {} : { height: HEIGHT }}>
        {line ? (
          <Heading {...line} />
        ) : (
          // biome-ignore lint/a11y/useSemanticElements: see PhraseCells
          // biome-ignore lint/a11y/useFocusableInteractive: nothing is in it yet
          <div role="gridcell" aria-busy="true" />
        )}
      </div>
    );
  }
  const isOver = drag.over?.key === line.key;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant says which one the keys are at
    // biome-ignore lint/a11y/useSemanticElements: see PhraseCells
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter and Space are the list's
    <div
      role="row"
      id={id}
      aria-rowindex={place + 1}
      aria-selected={line.selected}
      {...drag.propsOf(line)}
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onClick={({ shiftKey, target }) => {
        // A button does what it says, whatever else is held.
        onPress(shiftKey && !(target as Element).closest('button'));
      }}
      onDoubleClick={(event: MouseEvent) => {
        if (!(event.target as Element).closest('button, input')) actions.edit(line);
      }}
      className={clsx(
        'flex flex-wrap items-start gap-x-2 gap-y-1 border-b border-line py-2 pr-1 pl-2 sm:flex-nowrap',
        line.selected ? 'bg-accent-soft' : isActive && 'bg-surface',
        isActive && 'shadow-[inset_3px_0_0_var(--qd-accent)]',
        isOver && (drag.over?.after ? 'border-b-2 border-b-accent' : 'border-t-2 border-t-accent'),
      )}
    >
      <PhraseCells {...{ line, actions, showLang, isActive, onSelect }} />
    </div>
  );
}

function Heading({ group, count }: { group: string; count: number }) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    // biome-ignore lint/a11y/useSemanticElements: see PhraseCells
    <div role="rowheader" className="border-b border-line bg-surface px-2 py-1">
      <h2 className="flex items-baseline gap-2 text-sm font-semibold">
        <span className="min-w-0 break-words">{group || t('options.phrases.noGroup')}</span>
        <span className="text-xs font-normal text-muted tabular-nums">{count}</span>
      </h2>
    </div>
  );
}
