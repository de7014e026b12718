import { Fragment } from 'react';

/** A masked question: the labels stand back behind the buyer's words. */
export function MaskedText({ text }: { text: string }) {
  return text.split(/(\[[^[\]\s]+\])/).map((part, index) =>
    index % 2 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
      <span key={index} className="rounded bg-surface px-1 font-normal text-muted">
        {part.slice(1, -1)}
      </span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
      <Fragment key={index}>{part}</Fragment>
    ),
  );
}
