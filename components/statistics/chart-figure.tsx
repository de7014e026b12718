import clsx from 'clsx';
import { t } from '../../lib/i18n/t.ts';
import { Chart, type ChartProps, type Tone } from './chart.tsx';
import { DataTable } from './data-table.tsx';

interface ChartFigureProps extends Omit<ChartProps, 'label'> {
  title: string;
  /** What the dashed line is called. */
  goalName?: string;
  /** What it tells, in a sentence. */
  summary: string;
  /** The same as figures. */
  table: { head: readonly string[]; rows: readonly (readonly string[])[] };
}

const swatches: Record<Tone, string> = {
  ...{ accent: 'bg-accent', muted: 'bg-muted', faint: 'bg-line', warn: 'bg-warn' },
};

/** A chart with its title, its legend, and the same figures as a table one click away. */
export function ChartFigure({ title, summary, table, goalName, ...chart }: ChartFigureProps) {
  return (
    <figure data-chart className="flex min-w-0 break-inside-avoid flex-col gap-3 print:gap-1.5">
      <figcaption>
        <h3 className="font-semibold print:text-[11px]">{title}</h3>
        <ul className="flex flex-wrap gap-x-4 text-xs text-muted print:text-[9px]">
          {chart.layers.map(({ name, tone, kind }) => (
            <li key={name} className="flex items-center gap-1.5">
              <span
                aria-hidden
                className={clsx(
                  'inline-block w-3 [print-color-adjust:exact]',
                  swatches[tone],
                  kind === 'line' ? 'h-0.5' : 'h-2.5',
                )}
              />
              {name}
            </li>
          ))}
          {goalName && (
            <li className="flex items-center gap-1.5">
              <span aria-hidden className="inline-block w-4 border-t-2 border-dashed border-late" />
              {goalName}
            </li>
          )}
        </ul>
      </figcaption>
      <Chart {...chart} label={`${title}. ${summary}`} />
      <details className="text-sm print:hidden">
        <summary className="w-fit cursor-pointer text-accent underline underline-offset-2">
          {t('statistics.asTable')}
        </summary>
        <div className="max-h-80 overflow-y-auto pt-2">
          <DataTable caption={title} hideCaption {...table} />
        </div>
      </details>
    </figure>
  );
}
