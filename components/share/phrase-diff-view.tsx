import type { ReactNode } from 'react';
import type { Phrase } from '../../lib/core/knowledge/phrase.ts';
import { type StoredPhrase, toPhrase } from '../../lib/core/knowledge/stored-phrase.ts';
import type { PhraseDiff } from '../../lib/core/share/diff-phrases.ts';
import { t } from '../../lib/i18n/t.ts';
import { ChangedFields } from '../library/changed-fields.tsx';

/** So many of each kind are shown; nobody reads more, and a page of twenty thousand would stand still. */
const SHOWN = 100;

/** What would be added, changed and taken away, in words. */
export function PhraseDiffView({ diff }: { diff: PhraseDiff<StoredPhrase> }) {
  const { added, changed, removed, left } = diff;
  if (added.length + changed.length + removed.length + left.length === 0)
    return <p className="text-sm">{t('share.nothing')}</p>;
  return (
    <div className="flex flex-col gap-3">
      <Part title={t('share.changed', { n: changed.length })} rows={changed} open>
        {({ before, after }) => <Changed {...{ before, after }} />}
      </Part>
      <Part title={t('share.added', { n: added.length })} rows={added} open={changed.length === 0}>
        {(phrase) => <Whole phrase={phrase} />}
      </Part>
      <Part title={t('share.gone', { n: removed.length })} rows={removed}>
        {(phrase) => <Whole phrase={phrase} />}
      </Part>
      <Part title={t('share.left', { n: left.length })} rows={left}>
        {(phrase) => <Whole phrase={phrase} />}
      </Part>
    </div>
  );
}

interface PartProps<T> {
  title: string;
  rows: readonly T[];
  open?: boolean;
  children: (row: T) => ReactNode;
}

function Part<T>({ title, rows, open = false, children }: PartProps<T>) {
  if (rows.length === 0) return null;
  const more = rows.length - SHOWN;
  return (
    <details open={open} className="rounded-lg border border-line">
      <summary className="cursor-pointer px-3 py-2 text-sm font-medium">{title}</summary>
      <ul className="text-sm">
        {rows.slice(0, SHOWN).map((row, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is shown once and never reordered
          <li key={place} className="border-t border-line px-3 py-2">
            {children(row)}
          </li>
        ))}
        {more > 0 && (
          <li className="border-t border-line px-3 py-2 text-muted">{t('share.andMore', { n: more })}</li>
        )}
      </ul>
    </details>
  );
}

function Whole({ phrase: { title, text } }: { phrase: Phrase }) {
  return (
    <>
      <p className="font-medium break-words">{title}</p>
      <p className="break-words whitespace-pre-line text-muted">{text}</p>
    </>
  );
}

/** A phrase before and after: its name, and the fields that differ. Whether it is hidden here is nobody else's business. */
export function Changed({ before, after }: { before: Phrase; after: Phrase }) {
  return (
    <>
      <p className="font-medium break-words">{before.title}</p>
      <ChangedFields before={toPhrase(before)} after={toPhrase(after)} />
    </>
  );
}
