import { Fragment } from 'react';
import type { Span } from '../../lib/core/checks/sentences.ts';

/** A text in which the places that a check speaks of stand out. */
export function MarkedText({ text, spans }: { text: string; spans: readonly Span[] }) {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  return (
    <>
      {sorted.map(({ start, end }, index) => {
        const from = Math.max(start, sorted[index - 1]?.end ?? 0);
        return (
          <Fragment key={start}>
            {text.slice(sorted[index - 1]?.end ?? 0, from)}
            <mark className="rounded bg-warn-soft px-0.5 text-warn">{text.slice(from, end)}</mark>
          </Fragment>
        );
      })}
      {text.slice(sorted.at(-1)?.end ?? 0)}
    </>
  );
}
