import type { FileReading } from '../../../lib/core/library/file-reading.ts';
import { t } from '../../../lib/i18n/t.ts';
import { saveBrokenRows } from '../../../lib/panel/desk/save-broken-rows.ts';
import { Button } from '../../ui/button.tsx';
import { brokenRowsWords, placedProblem } from './words.ts';

/** More rows help nobody on a screen; the file has them all. */
const SHOWN = 100;

/** The rows that cannot be taken, each with what is wrong, and a way to get them back as a file. */
export function BrokenRows({ reading }: { reading: FileReading }) {
  const { broken } = reading;
  if (broken.length === 0) return null;
  const save = () => saveBrokenRows(reading, brokenRowsWords());
  return (
    <details className="rounded-md border border-line">
      <summary className="cursor-pointer px-3 py-2 text-sm font-medium text-late">
        {t('readFile.broken.title', { n: broken.length })}
      </summary>
      <div className="flex flex-col gap-2 px-3 pb-3">
        <p className="text-sm text-muted">{t('readFile.broken.help')}</p>
        <Button className="self-start" onClick={save}>
          {t('readFile.broken.save')}
        </Button>
        <ul className="flex max-h-60 flex-col divide-y divide-line overflow-y-auto text-sm">
          {broken.slice(0, SHOWN).map((one) => (
            <li key={`${one.sheet}/${one.row}`} className="flex flex-col py-1">
              <span className="text-xs text-muted">
                {t('readFile.broken.place', { n: one.row })} {one.sheet}
              </span>
              {one.problems.map((problem) => (
                <span key={`${problem.field}/${problem.kind}`} className="break-words">
                  {placedProblem(problem)}
                </span>
              ))}
              <span className="truncate text-xs text-muted">{one.cells.join(' · ').slice(0, 200)}</span>
            </li>
          ))}
        </ul>
        {broken.length > SHOWN && (
          <p className="text-sm text-muted">{t('readFile.broken.more', { n: broken.length - SHOWN })}</p>
        )}
      </div>
    </details>
  );
}
