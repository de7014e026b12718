/**
 * A chart drawn as SVG, stretched to its place, its words as text over it: sharp on paper at any size, and coloured by
 * the tokens in light, dark and print. (A canvas is printed at the screen's resolution, and would be redrawn for each.)
 */
import clsx from 'clsx';
import { namedColumns } from '../../lib/core/timing/statistics/scale.ts';

export type Tone = 'accent' | 'muted' | 'faint' | 'warn';

/** One row of values, a column each; null where there is none. `top`: what the upper edge stands for. */
export interface Layer {
  /** `part`: drawn over the bars, as a part of them · `marks`: something to know of a column, at its foot. */
  kind: 'bars' | 'part' | 'line' | 'marks';
  tone: Tone;
  name: string;
  values: readonly (number | null)[];
  top: number;
  /** What the lower edge stands for; 0 when left out. */
  from?: number;
}

export interface ChartProps {
  /** What the chart shows, in a sentence, for those who do not see it. */
  label: string;
  columns: readonly { name: string; hint: string }[];
  layers: readonly Layer[];
  /** Ruled lines: `at` 0 the lower, 1 the upper edge. */
  ticks: readonly { at: number; name: string }[];
  /** A dashed line at 0…1. */
  goal?: number;
}

const fills: Record<Tone, string> = {
  ...{ accent: 'fill-accent', muted: 'fill-muted', faint: 'fill-line', warn: 'fill-warn' },
};
const strokes: Record<Tone, string> = {
  ...{ accent: 'stroke-accent', muted: 'stroke-muted', faint: 'stroke-line', warn: 'stroke-warn' },
};
const WIDTH = 1000;
const HEIGHT = 100;
/** So many names fit under a narrow chart; half as many under one in a window that is narrower still. */
const NAMES = 7;

const heightOf = ({ top, from = 0 }: Layer, value: number) =>
  Math.min(1, Math.max(0, (value - from) / (top - from || 1))) * HEIGHT;

function Bars({ layer, place, of }: { layer: Layer; place: number; of: number }) {
  const column = WIDTH / Math.max(1, layer.values.length);
  const width = (column * 0.72) / of;
  return layer.values.map((value, at) => {
    if (!value) return null;
    const height = layer.kind === 'marks' ? 4 : Math.max(0.8, heightOf(layer, value));
    const x = at * column + column * 0.14 + place * width;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a bar is what stands in its column
      <rect key={at} {...{ x, width, height }} y={HEIGHT - height} className={fills[layer.tone]} />
    );
  });
}

function Line({ layer }: { layer: Layer }) {
  const column = WIDTH / Math.max(1, layer.values.length);
  const points = layer.values.map((value, at) =>
    value === null
      ? null
      : `${((at + 0.5) * column).toFixed(1)} ${(HEIGHT - heightOf(layer, value)).toFixed(2)}`,
  );
  const isAlone = (at: number) => points[at] && !points[at - 1] && !points[at + 1];
  const path = points
    .map((point, at) => (point ? `${points[at - 1] ? 'L' : 'M'}${point}${isAlone(at) ? 'h0' : ''}` : ''))
    .join('');
  const dots = points.length <= 45 ? points.map((point) => (point ? `M${point}h0` : '')).join('') : '';
  const look = {
    className: clsx('fill-none', strokes[layer.tone]),
    vectorEffect: 'non-scaling-stroke',
  } as const;
  return (
    <>
      <path d={path} {...look} strokeWidth={2} strokeLinejoin="round" strokeLinecap="round" />
      <path d={dots} {...look} strokeWidth={5} strokeLinecap="round" />
    </>
  );
}

/** Bars and lines over columns. The equal table is the caller's part. */
export function Chart({ label, columns, layers, ticks, goal }: ChartProps) {
  const bars = layers.filter(({ kind }) => kind === 'bars');
  const named = [...namedColumns(columns.length, NAMES)].reverse();
  const column = WIDTH / Math.max(1, columns.length);
  return (
    <div className="grid grid-cols-[3rem_1fr] gap-x-1 text-xs text-muted print:text-[9px]">
      <div aria-hidden className="relative h-40 print:h-32">
        {ticks.map(({ at, name }) => (
          <span
            key={name}
            className="absolute right-0 translate-y-1/2 whitespace-nowrap"
            style={{ bottom: `${at * 100}%` }}
          >
            {name}
          </span>
        ))}
      </div>
      <div className="relative h-40 print:h-32">
        <svg
          role="img"
          aria-label={label}
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          className="absolute size-full overflow-visible"
        >
          {ticks.map(({ at, name }) => (
            <path
              key={name}
              d={`M0 ${HEIGHT - at * HEIGHT}H${WIDTH}`}
              className="stroke-line"
              vectorEffect="non-scaling-stroke"
            />
          ))}
          {layers.map((layer) =>
            layer.kind === 'line' ? (
              <Line key={layer.name} layer={layer} />
            ) : (
              <Bars
                key={layer.name}
                layer={layer}
                place={layer.kind === 'bars' ? bars.indexOf(layer) : 0}
                of={layer.kind === 'bars' ? bars.length : 1}
              />
            ),
          )}
          {goal !== undefined && (
            <path
              d={`M0 ${HEIGHT - goal * HEIGHT}H${WIDTH}`}
              className="stroke-late"
              strokeDasharray="6 4"
              strokeWidth={1.5}
              vectorEffect="non-scaling-stroke"
            />
          )}
          {columns.map(({ hint }, at) => (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: two years have the same days
              key={at}
              x={at * column}
              width={column}
              height={HEIGHT}
              className="fill-transparent hover:fill-muted/15"
            >
              <title>{hint}</title>
            </rect>
          ))}
        </svg>
      </div>
      <div aria-hidden className="relative col-start-2 h-5 print:h-3">
        {columns.map(({ name }, at) =>
          named.includes(at) ? (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: a name is that of its column
              key={at}
              className={clsx(
                'absolute top-0.5 whitespace-nowrap',
                named.indexOf(at) % 2 === 1 && 'max-[28rem]:hidden',
                // The last one would stand out at the side.
                at === columns.length - 1 ? 'right-0' : '-translate-x-1/2',
              )}
              style={at === columns.length - 1 ? {} : { left: `${((at + 0.5) / columns.length) * 100}%` }}
            >
              {name}
            </span>
          ) : null,
        )}
      </div>
    </div>
  );
}
