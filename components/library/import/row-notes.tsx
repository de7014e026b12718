import { t } from '../../../lib/i18n/t.ts';
import type { ReadingLook } from '../../../lib/panel/desk/library/look-at-reading.ts';
import { noteText } from './words.ts';

/** What is worth knowing of rows that are taken all the same, each thing once with the rows that it is about. */
export function RowNotes({ notes, noteCount }: Pick<ReadingLook, 'notes' | 'noteCount'>) {
  if (notes.length === 0) return null;
  return (
    <details className="rounded-md border border-line">
      <summary className="cursor-pointer px-3 py-2 text-sm font-medium text-warn">
        {t('readFile.note.title', { n: noteCount })}
      </summary>
      <ul className="flex max-h-60 flex-col divide-y divide-line overflow-y-auto px-3 pb-2 text-sm">
        {notes.map(({ note, rows, count }) => (
          <li key={`${note.kind}/${note.detail}`} className="py-1 break-words">
            {noteText(note)}{' '}
            <span className="text-xs text-muted">
              {t('readFile.note.rows', { rows: rows.join(', ') + (count > rows.length ? ' …' : '') })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
