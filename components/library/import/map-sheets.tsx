import { useState } from 'react';
import { createPortal } from 'react-dom';
import type { ColumnMapping, TableLook } from '../../../lib/core/library/read/outcome.ts';
import { t } from '../../../lib/i18n/t.ts';
import type { ReadChoices } from '../../../lib/panel/desk/library/questions.ts';
import { Button } from '../../ui/button.tsx';
import { Switch } from '../../ui/switch.tsx';
import { ColumnMappingForm } from './column-mapping.tsx';

interface MapSheetsProps {
  tables: readonly TableLook[];
  /** Where the buttons go: the foot of the window, which is always in sight. */
  foot: HTMLElement | null;
  onDone: (choices: ReadChoices) => void;
  /** Back to what there was; absent where there is nothing to go back to. */
  onBack?: () => void;
}

/** Which sheets of a file are wanted, and what their columns hold. */
export function MapSheets({ tables, foot, onDone, onBack }: MapSheetsProps) {
  const [mappings, setMappings] = useState<Record<string, ColumnMapping>>(() =>
    Object.fromEntries(tables.map(({ shape, mapping }) => [shape, mapping])),
  );
  const [leftOut, setLeftOut] = useState(() =>
    tables.filter(({ isLeftOut }) => isLeftOut).map(({ sheet }) => sheet),
  );
  const wanted = tables.filter(({ sheet }) => !leftOut.includes(sheet));
  const mappingOf = ({ shape, mapping }: TableLook) => mappings[shape] ?? mapping;
  const ready = wanted.length > 0 && wanted.every((look) => mappingOf(look).columns.includes('text'));
  const finish = () =>
    onDone({
      leaveOut: leftOut,
      mappings: Object.fromEntries(wanted.map((look) => [look.shape, mappingOf(look)])),
    });
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm text-muted">{t('readFile.mapping.help')}</p>
      {tables.map((look) => (
        <section key={look.sheet} aria-label={look.sheet || undefined} className="flex flex-col gap-3">
          {tables.length > 1 && (
            <Switch
              label={t('readFile.mapping.useSheet', { sheet: look.sheet })}
              hint={t('readFile.mapping.rows', { n: look.rowCount })}
              on={!leftOut.includes(look.sheet)}
              onChange={(on) =>
                setLeftOut(on ? leftOut.filter((one) => one !== look.sheet) : [...leftOut, look.sheet])
              }
            />
          )}
          {!leftOut.includes(look.sheet) && (
            <ColumnMappingForm
              look={look}
              mapping={mappingOf(look)}
              onChange={(mapping) => setMappings({ ...mappings, [look.shape]: mapping })}
            />
          )}
        </section>
      ))}
      {foot &&
        createPortal(
          <>
            {onBack && <Button onClick={onBack}>{t('readFile.back')}</Button>}
            <Button look="primary" disabled={!ready} onClick={finish}>
              {t('readFile.mapping.done')}
            </Button>
          </>,
          foot,
        )}
    </div>
  );
}
