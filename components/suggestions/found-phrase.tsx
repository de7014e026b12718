import clsx from 'clsx';
import { Fragment } from 'react';
import type { Marked } from '../../lib/core/matching/mark-hit.ts';
import { t } from '../../lib/i18n/t.ts';
import type { FoundPhrase } from '../../lib/panel/search-phrases.ts';
import { PhraseText } from './phrase-text.tsx';

/** A text in which the places that answer the query stand out: by weight and a line, not by colour alone. */
function HitText({ text, ranges }: Marked) {
  return (
    <>
      {ranges.map(([from, to], at) => (
        <Fragment key={from}>
          {text.slice(ranges[at - 1]?.[1] ?? 0, from)}
          <mark className="bg-transparent font-semibold text-accent underline decoration-2 underline-offset-2">
            {text.slice(from, to)}
          </mark>
        </Fragment>
      ))}
      {text.slice(ranges.at(-1)?.[1] ?? 0)}
    </>
  );
}

interface FoundPhraseProps {
  id: string;
  found: FoundPhrase;
  /** Enter takes it. */
  on: boolean;
  onPick: (item: FoundPhrase['item']) => void;
}

/** One result of typed search, with what of it was meant by the query. */
export function FoundRow({ id, found: { item, marks }, on, onPick }: FoundPhraseProps) {
  const { title, shortcut, text, elsewhere } = marks;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above carries the keys of its options
    // biome-ignore lint/a11y/useFocusableInteractive: an option is reached through aria-activedescendant
    <div
      id={id}
      role="option"
      aria-selected={on}
      data-result={item.phrase.id}
      // The search box keeps the focus, so that typing can go on.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onPick(item)}
      ref={(node) => {
        if (on) node?.scrollIntoView({ block: 'nearest' });
      }}
      className={clsx('cursor-pointer rounded-md px-2 py-1', on ? 'bg-accent-soft' : 'hover:bg-surface')}
    >
      <p className="flex items-center justify-between gap-2 text-sm font-medium">
        <span className="truncate">
          <HitText {...title} />
        </span>
        {shortcut.text && (
          <span className="shrink-0 text-xs text-muted">
            <HitText {...shortcut} />
          </span>
        )}
      </p>
      <p className="truncate text-xs text-muted">
        {text.ranges.length > 0 ? (
          <HitText {...text} />
        ) : (
          <PhraseText text={item.text} missing={item.missing} />
        )}
      </p>
      {elsewhere && (
        <p data-hit={elsewhere.where} className="truncate text-xs text-muted">
          {t(`panel.hit.${elsewhere.where}`)} <HitText {...elsewhere} />
        </p>
      )}
    </div>
  );
}
