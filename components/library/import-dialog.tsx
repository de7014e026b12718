import { useState } from 'react';
import { t } from '../../lib/i18n/t.ts';
import type { CheckedFile } from '../../lib/panel/desk/library-files.ts';
import { RidersChoice } from '../sites/riders-choice.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ImportProblems } from './import-problems.tsx';

interface ImportDialogProps {
  file: CheckedFile;
  /** `withSites`: the user wants the taught sites of the file too. */
  onImport: (file: CheckedFile & { ok: true }, withSites: boolean) => void;
  onClose: () => void;
}

/** What is in a library file, before anything is taken from it; or why nothing can be. */
export function ImportDialog({ file, onImport, onClose }: ImportDialogProps) {
  const { fileName } = file;
  if (!file.ok) {
    const n = file.problems.length;
    return (
      <Dialog
        open
        onClose={onClose}
        title={t('options.import.refused')}
        description={t('options.import.refusedHelp', { file: fileName, n })}
        closeLabel={t('options.close')}
      >
        <ImportProblems problems={file.problems} />
      </Dialog>
    );
  }
  return <GoodFile file={file} onImport={onImport} onClose={onClose} />;
}

function GoodFile({ file, onImport, onClose }: ImportDialogProps & { file: CheckedFile & { ok: true } }) {
  const [withSites, setWithSites] = useState(false);
  const { fileName, riders } = file;
  const { added, changed, removed } = file.counts;
  const same = added + changed + removed === 0;
  const idle = same && !withSites;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('options.import.title')}
      description={t('options.import.from', { library: file.library.name, file: fileName })}
      closeLabel={t('options.close')}
      footer={
        <>
          <Button onClick={onClose}>{t(idle ? 'options.close' : 'options.cancel')}</Button>
          {!idle && (
            <Button look="primary" onClick={() => onImport(file, withSites)}>
              {t('options.import.run', {
                n: added + changed + (withSites && riders?.ok ? riders.value.length : 0),
              })}
            </Button>
          )}
        </>
      }
    >
      <Counts counts={file.counts} />
      {same && <p className="mt-4 text-sm">{t('options.import.nothing')}</p>}
      {riders && <RidersChoice {...{ riders, withSites }} onChange={setWithSites} />}
    </Dialog>
  );
}

const rows = ['added', 'changed', 'same', 'left', 'removed'] as const;

function Counts({ counts }: { counts: (CheckedFile & { ok: true })['counts'] }) {
  return (
    <dl className="flex flex-col text-sm">
      {rows
        .filter((row) => counts[row] > 0)
        .map((row) => (
          <div key={row} className="flex justify-between gap-4 border-b border-line py-1 last:border-b-0">
            <dt>{t(`options.import.${row}`)}</dt>
            <dd className="font-medium tabular-nums">{counts[row]}</dd>
          </div>
        ))}
    </dl>
  );
}
