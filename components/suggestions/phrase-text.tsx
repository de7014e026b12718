import { Fragment } from 'react';

/** A text as it would be inserted; blanks that still have to be filled stand out. */
export function PhraseText({ text, missing }: { text: string; missing: string[] }) {
  if (missing.length === 0) return text;
  return text.split(/(?<!\{)(\{[\p{L}\p{N}_]+\})/u).map((part, index) =>
    index % 2 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
      <mark key={index} className="rounded bg-warn-soft px-1 text-warn">
        {part}
      </mark>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
      <Fragment key={index}>{part}</Fragment>
    ),
  );
}
