import { t } from '../../../lib/i18n/t.ts';
import type { ReadingLook } from '../../../lib/panel/desk/library/look-at-reading.ts';
import { saveBrokenRows } from '../../../lib/panel/desk/save-broken-rows.ts';
import { Button } from '../../ui/button.tsx';
import { brokenRowsWords, placedProblem } from './words.ts';

/** The rows that cannot be taken, each with what is wrong, and a way to get them back as a file. */
export function BrokenRows({ reading, onFail }: BrokenRowsProps) {
  const { broken, firstBroken } = reading;
  if (broken === 0) return null;
  const save = () => void saveBrokenRows(broken, brokenRowsWords()).catch(onFail);
  return (
    <details className="rounded-md border border-line">
      <summary className="cursor-pointer px-3 py-2 text-sm font-medium text-late">
        {t('readFile.broken.title', { n: broken })}
      </summary>
      <div className="flex flex-col gap-2 px-3 pb-3">
        <p className="text-sm text-muted">{t('readFile.broken.help')}</p>
        <Button className="self-start" onClick={save}>
          {t('readFile.broken.save')}
        </Button>
        <ul className="flex max-h-60 flex-col divide-y divide-line overflow-y-auto text-sm">
          {firstBroken.map((one) => (
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
        {broken > firstBroken.length && (
          <p className="text-sm text-muted">
            {t('readFile.broken.more', { n: broken - firstBroken.length })}
          </p>
        )}
      </div>
    </details>
  );
}

interface BrokenRowsProps {
  reading: ReadingLook;
  onFail: (error: unknown) => void;
}
