import { useMemo } from 'react';
import type { ReadRow } from '../../../lib/core/library/file-reading.ts';
import { t } from '../../../lib/i18n/t.ts';
import { noteText } from './words.ts';

const SHOWN = 50;

/** What is worth knowing of rows that are taken all the same, each thing once with the rows that it is about. */
export function RowNotes({ rows }: { rows: readonly ReadRow[] }) {
  const notes = useMemo(() => {
    const found = new Map<string, number[]>();
    for (const { row, notes } of rows)
      for (const note of notes) {
        const text = noteText(note);
        const places = found.get(text);
        if (places) places.push(row);
        else found.set(text, [row]);
      }
    return [...found];
  }, [rows]);
  if (notes.length === 0) return null;
  return (
    <details className="rounded-md border border-line">
      <summary className="cursor-pointer px-3 py-2 text-sm font-medium text-warn">
        {t('readFile.note.title', { n: notes.length })}
      </summary>
      <ul className="flex max-h-60 flex-col divide-y divide-line overflow-y-auto px-3 pb-2 text-sm">
        {notes.slice(0, SHOWN).map(([text, places]) => (
          <li key={text} className="py-1 break-words">
            {text}{' '}
            <span className="text-xs text-muted">
              {t('readFile.note.rows', {
                rows: places.slice(0, 8).join(', ') + (places.length > 8 ? ' …' : ''),
              })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
