import clsx from 'clsx';

interface DataTableProps {
  caption: string;
  /** For screen readers only: a heading says the same. */
  hideCaption?: boolean;
  head: readonly string[];
  /** The first cell of a row names it. */
  rows: readonly (readonly string[])[];
}

/** Figures in rows and columns. */
export function DataTable({ caption, hideCaption, head, rows }: DataTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
    <section tabIndex={0} aria-label={caption} className="relative overflow-x-auto">
      <table className="w-full border-collapse text-sm tabular-nums print:text-[10px]">
        <caption className={clsx(hideCaption ? 'sr-only' : 'pb-1 text-left font-semibold')}>
          {caption}
        </caption>
        <thead>
          <tr>
            {head.map((name, place) => (
              <th
                key={name}
                scope="col"
                className={clsx(
                  'border-b border-line px-2 py-1 text-xs font-medium whitespace-nowrap text-muted print:px-1 print:py-0 print:text-[10px]',
                  place === 0 ? 'text-left' : 'text-right',
                )}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two shops may bear the same name
            <tr key={row}>
              <th
                scope="row"
                className="min-w-28 border-b border-line px-2 py-1 text-left font-normal print:min-w-0 print:px-1 print:py-0"
              >
                {name}
              </th>
              {cells.map((cell, place) => (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is what stands in its column
                  key={place}
                  className="border-b border-line px-2 py-1 text-right whitespace-nowrap print:px-1 print:py-0"
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
