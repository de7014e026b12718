import { useMemo } from 'react';
import { columnLetter } from '../../../lib/core/library/column-letter.ts';
import {
  COLUMN_FIELDS,
  type ColumnField,
  type ColumnMapping,
  type TableLook,
} from '../../../lib/core/library/read/outcome.ts';
import { previewTable } from '../../../lib/core/library/read/preview-table.ts';
import { t } from '../../../lib/i18n/t.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { PreviewRows } from './preview-rows.tsx';
import { fieldName } from './words.ts';

interface ColumnMappingFormProps {
  look: TableLook;
  mapping: ColumnMapping;
  onChange: (mapping: ColumnMapping) => void;
}

/** The names of the columns may stand in one of these rows. */
const HEADER_ROWS = 5;
const SAMPLES = 3;

/** Says what each column of a table holds, while the first phrases show what comes of it. */
export function ColumnMappingForm({ look, mapping, onChange }: ColumnMappingFormProps) {
  const preview = useMemo(() => previewTable(look, mapping), [look, mapping]);
  const width = Math.max(...look.rows.map((cells) => cells.length));
  const setColumn = (column: number, field: ColumnField | null) =>
    onChange({
      ...mapping,
      columns: Array.from({ length: width }, (_, at) =>
        at === column ? field : (mapping.columns[at] ?? null),
      ),
    });
  const header = look.rows[mapping.headerRow - 1] ?? [];
  return (
    <div className="flex flex-col gap-3">
      <SelectField
        label={t('readFile.mapping.header')}
        value={String(mapping.headerRow)}
        options={[
          { value: '0', label: t('readFile.mapping.noHeader') },
          ...look.rows.slice(0, HEADER_ROWS).map((cells, at) => ({
            value: String(at + 1),
            label: `${at + 1}: ${cells.filter(Boolean).join(' · ').slice(0, 60)}`,
          })),
        ]}
        onChange={(value) => onChange({ ...mapping, headerRow: Number(value) })}
      />
      <ul className="flex flex-col gap-2">
        {Array.from({ length: width }, (_, column) => (
          <Column
            key={columnLetter(column)}
            name={header[column]?.trim() || columnLetter(column)}
            samples={look.rows
              .slice(mapping.headerRow, mapping.headerRow + SAMPLES)
              .map((cells) => cells[column] ?? '')}
            field={mapping.columns[column] ?? null}
            onChange={(field) => setColumn(column, field)}
          />
        ))}
      </ul>
      <section aria-live="polite" className="flex flex-col gap-1">
        <h3 className="text-sm font-medium">{t('readFile.mapping.preview')}</h3>
        {mapping.columns.includes('text') ? (
          <PreviewRows rows={preview.rows} />
        ) : (
          <p className="text-sm text-late">{t('readFile.mapping.needsText')}</p>
        )}
      </section>
    </div>
  );
}

interface ColumnProps {
  name: string;
  samples: string[];
  field: ColumnField | null;
  onChange: (field: ColumnField | null) => void;
}

function Column({ name, samples, field, onChange }: ColumnProps) {
  return (
    <li className="grid grid-cols-1 items-end gap-x-4 gap-y-1 rounded-md bg-surface px-3 py-2 sm:grid-cols-[220px_1fr]">
      <SelectField
        label={name}
        value={field ?? ''}
        options={[
          { value: '', label: t('readFile.mapping.leaveOut') },
          ...COLUMN_FIELDS.map((value) => ({ value, label: fieldName(value) })),
        ]}
        onChange={(value) => onChange(value === '' ? null : value)}
      />
      <div className="flex items-center sm:min-h-8">
        <p className="line-clamp-2 text-xs break-words text-muted">
          {samples.filter((sample) => sample.trim() !== '').join(' · ') || t('readFile.mapping.noSample')}
        </p>
      </div>
    </li>
  );
}
