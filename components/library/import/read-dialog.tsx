import { useEffect, useState } from 'react';
import type { FileReading } from '../../../lib/core/library/file-reading.ts';
import type { ReadOutcome } from '../../../lib/core/library/read/outcome.ts';
import { t } from '../../../lib/i18n/t.ts';
import { type ReadChoices, type ReadSource, useReadFile } from '../../../lib/panel/desk/use-read-file.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { problemText } from '../wording.ts';
import { ChooseSource } from './choose-source.tsx';
import { FileChoices } from './file-choices.tsx';
import { FileSummary } from './file-summary.tsx';
import { MapSheets } from './map-sheets.tsx';

interface ReadDialogProps {
  /** A file that was chosen or dropped already. */
  file?: File | undefined;
  /** The user has seen what the file holds and goes on with it; `source` is for whoever would rather read it again elsewhere. */
  onRead: (reading: FileReading, source: ReadSource) => void;
  onClose: () => void;
}

/** The first step of an import: a file is chosen, read, and looked at; nothing is taken yet. */
export function ReadDialog({ file, onRead, onClose }: ReadDialogProps) {
  const { state, choose, again, cancel } = useReadFile();
  const [isMapping, setMapping] = useState(false);
  useEffect(() => {
    if (file) choose(file);
  }, [file, choose]);
  const outcome = state.kind === 'done' ? state.outcome : null;
  const read = outcome?.kind === 'read' && !isMapping ? outcome : null;
  const taken = read?.reading.rows.length ?? 0;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('readFile.title')}
      {...(state.kind !== 'idle' && { description: state.fileName })}
      closeLabel={t('options.close')}
      footer={
        <>
          {state.kind === 'idle' && <Button onClick={onClose}>{t('options.cancel')}</Button>}
          {state.kind === 'reading' && <Button onClick={cancel}>{t('readFile.stop')}</Button>}
          {(outcome || state.kind === 'failed') && <Button onClick={cancel}>{t('readFile.other')}</Button>}
          {read && read.tables.length > 0 && (
            <Button onClick={() => setMapping(true)}>{t('readFile.columns')}</Button>
          )}
          {read && (
            <Button
              look="primary"
              disabled={taken === 0}
              onClick={() => state.kind === 'done' && onRead(read.reading, state.source)}
            >
              {t('readFile.next', { n: taken })}
            </Button>
          )}
        </>
      }
    >
      {state.kind === 'idle' && <ChooseSource onFile={choose} />}
      {state.kind === 'reading' && <Progress done={state.done} />}
      {state.kind === 'failed' && (
        <Notice tone="bad" title={t('readFile.failed')}>
          {t('readFile.failedHelp', { reason: state.reason })}
        </Notice>
      )}
      {outcome && (
        <Outcome
          {...{ outcome, isMapping }}
          onChange={(choices) => {
            setMapping(false);
            again(choices);
          }}
          onBack={() => setMapping(false)}
        />
      )}
    </Dialog>
  );
}

function Progress({ done }: { done: number }) {
  return (
    <div className="flex flex-col gap-2">
      <label className="flex flex-col gap-2 text-sm">
        {t('readFile.reading')}
        <progress value={done} max={1} className="h-2 w-full accent-accent" />
      </label>
    </div>
  );
}

interface OutcomeProps {
  outcome: ReadOutcome;
  /** The user wants to change what the columns mean. */
  isMapping: boolean;
  onChange: (choices: ReadChoices) => void;
  onBack: () => void;
}

function Outcome({ outcome, isMapping, onChange, onBack }: OutcomeProps) {
  const choices = <FileChoices {...{ outcome, onChange }} />;
  if (outcome.kind === 'refused') {
    return (
      <div className="flex flex-col gap-4">
        <Notice tone="bad" title={t('options.import.refused')}>
          <ul>
            {outcome.problems.map((problem) => (
              <li key={`${problem.row}/${problem.field}/${problem.kind}`}>
                {problem.row > 0 && `${t('readFile.broken.place', { n: problem.row })} `}
                {problem.field && `${problem.field}: `}
                {problemText(problem)}
              </li>
            ))}
          </ul>
        </Notice>
        {choices}
      </div>
    );
  }
  const isUnknown = outcome.kind === 'mapping';
  return (
    <div className="flex flex-col gap-4">
      {choices}
      {isUnknown || isMapping ? (
        <MapSheets tables={outcome.tables} onDone={onChange} {...(!isUnknown && { onBack })} />
      ) : (
        <FileSummary outcome={outcome} />
      )}
    </div>
  );
}
