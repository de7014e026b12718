import clsx from 'clsx';
import { type ReactNode, type Ref, useEffect } from 'react';
import { VList, type VListHandle } from 'virtua';

interface VirtualRowsProps<Row> {
  rows: { at(place: number): Row | undefined; need(place: number): void };
  count: number;
  /** About how high a row is, px; for those that were not seen yet. */
  rowHeight: number;
  label: string;
  className?: string;
  ref?: Ref<VListHandle>;
  children: (row: Row, place: number) => ReactNode;
}

/** A list of any length of which only what is in sight is there; rows that are still being read are blank. */
export function VirtualRows<Row>(props: VirtualRowsProps<Row>) {
  const { rows, count, rowHeight, label, className, ref, children } = props;
  return (
    <div className={clsx('flex flex-col', className)}>
      <VList
        {...(ref ? { ref } : {})}
        role="list"
        tabIndex={0}
        aria-label={label}
        data={{ length: count }}
        itemSize={rowHeight}
      >
        {(_, place) => (
          <RowInSight key={place} {...{ place, rows, rowHeight, count }}>
            {(row) => children(row, place)}
          </RowInSight>
        )}
      </VList>
    </div>
  );
}

interface RowInSightProps<Row> {
  place: number;
  count: number;
  rows: VirtualRowsProps<Row>['rows'];
  rowHeight: number;
  children: (row: Row) => ReactNode;
}

function RowInSight<Row>({ place, count, rows, rowHeight, children }: RowInSightProps<Row>) {
  const { need } = rows;
  useEffect(() => need(place), [need, place]);
  const row = rows.at(place);
  return (
    // biome-ignore lint/a11y/useSemanticElements: between it and its list stands the box that holds its place
    <div
      role="listitem"
      aria-setsize={count}
      aria-posinset={place + 1}
      style={row ? {} : { height: rowHeight }}
    >
      {row && children(row)}
    </div>
  );
}
