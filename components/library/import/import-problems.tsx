import { useState } from 'react';
import type { LibraryProblem } from '../../../lib/core/library/read-library.ts';
import { t } from '../../../lib/i18n/t.ts';
import { copy } from '../../../lib/panel/desk/privacy.ts';
import { Button } from '../../ui/button.tsx';
import { problemText } from '../wording.ts';

/** More rows help nobody on a screen; the copied list has them all. */
const SHOWN = 200;

const rowName = (row: number) => (row === 0 ? t('options.import.file') : String(row));

/** Every problem of a refused file with its row and field. */
export function ImportProblems({ problems }: { problems: LibraryProblem[] }) {
  const [copied, setCopied] = useState(false);
  const copyAll = async () => {
    const lines = problems.map((problem) =>
      [rowName(problem.row), problem.field, problemText(problem)].join('\t'),
    );
    await copy(lines.join('\n'));
    setCopied(true);
  };
  return (
    <div className="flex flex-col gap-3">
      <table className="w-full text-left text-sm">
        <thead className="text-xs text-muted">
          <tr>
            <th className="pr-3 pb-1 font-medium">{t('options.import.row')}</th>
            <th className="pr-3 pb-1 font-medium">{t('options.import.field')}</th>
            <th className="pb-1 font-medium">{t('options.import.problem')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.slice(0, SHOWN).map((problem) => (
            <tr
              key={`${problem.row}/${problem.field}/${problem.kind}`}
              className="border-t border-line align-top"
            >
              <td className="py-1 pr-3 whitespace-nowrap tabular-nums">{rowName(problem.row)}</td>
              <td className="py-1 pr-3 font-mono text-xs leading-5">{problem.field}</td>
              <td className="py-1 break-words">{problemText(problem)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {problems.length > SHOWN && (
        <p className="text-sm text-muted">{t('options.import.more', { n: problems.length - SHOWN })}</p>
      )}
      <div className="flex items-center gap-3">
        <Button onClick={() => void copyAll()}>{t('options.import.copy')}</Button>
        <span role="status" className="text-sm text-muted">
          {copied && t('options.import.copied')}
        </span>
      </div>
    </div>
  );
}
