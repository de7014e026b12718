import { useMemo } from 'react';
import { diffText } from '../../lib/core/library/diff-text.ts';

/** A text with what differs from another one marked; `side`: which of the two is shown, or both in one. */
export function DiffText({
  before,
  after,
  side,
}: {
  before: string;
  after: string;
  side: 'before' | 'after' | 'both';
}) {
  const pieces = useMemo(() => diffText(before, after), [before, after]);
  let at = 0;
  return pieces.map(({ text, kind }) => {
    const key = at;
    at += text.length;
    if (kind === 'same') return text;
    if (kind === 'gone')
      return side === 'after' ? null : (
        <del
          key={`-${key}`}
          className={`rounded bg-late-soft text-late ${side === 'both' ? '' : 'no-underline'}`}
        >
          {text}
        </del>
      );
    return side === 'before' ? null : (
      <ins key={`+${key}`} className="rounded bg-accent-soft text-accent no-underline">
        {text}
      </ins>
    );
  });
}
