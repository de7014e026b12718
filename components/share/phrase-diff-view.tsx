import type { ReactNode } from 'react';
import type { Phrase } from '../../lib/core/knowledge/phrase.ts';
import type { StoredPhrase } from '../../lib/core/knowledge/stored-phrase.ts';
import type { PhraseDiff } from '../../lib/core/share/diff-phrases.ts';
import { t } from '../../lib/i18n/t.ts';

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

const fields = [
  'title',
  'text',
  'group',
  'shortcut',
  'tags',
  'asks',
  'variants',
  'stage',
  'purpose',
] as const;
const rest = ['doubts', 'occasion', 'tone', 'notes', 'validFrom', 'validUntil'] as const;

const shown = (value: string | readonly string[] | undefined): string =>
  typeof value === 'object' ? value.join('\n') : (value ?? '');

/** A phrase before and after: only the fields that differ, each old and new. */
export function Changed({ before, after }: { before: Phrase; after: Phrase }) {
  const differ = [...fields, ...rest].filter((field) => shown(before[field]) !== shown(after[field]));
  return (
    <>
      <p className="font-medium break-words">{before.title}</p>
      {differ.map((field) => (
        <dl key={field} className="mt-1 grid grid-cols-[auto_1fr] gap-x-2">
          <dt className="sr-only">{t('share.was')}</dt>
          <dd className="col-span-2 rounded-sm bg-late-soft px-1 break-words whitespace-pre-line line-through">
            {shown(before[field]) || '–'}
          </dd>
          <dt className="sr-only">{t('share.becomes')}</dt>
          <dd className="col-span-2 rounded-sm bg-accent-soft px-1 break-words whitespace-pre-line">
            {shown(after[field]) || '–'}
          </dd>
        </dl>
      ))}
    </>
  );
}
