import { useState } from 'react';
import { t } from '../../../lib/i18n/t.ts';
import type { FileLook } from '../../../lib/panel/desk/library/look-at-reading.ts';
import type { ReadChoices } from '../../../lib/panel/desk/library/questions.ts';
import { useReadFile } from '../../../lib/panel/desk/use-read-file.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { problemText } from '../wording.ts';
import { ChooseSource } from './choose-source.tsx';
import { FileChoices } from './file-choices.tsx';
import { FileSummary } from './file-summary.tsx';
import { MapSheets } from './map-sheets.tsx';
import { Progress } from './progress.tsx';

interface ReadDialogProps {
  /** The user has seen what the file holds and goes on with it; its rows are in the thread of the import. */
  onRead: (fileName: string) => void;
  onFail: (error: unknown) => void;
  onClose: () => void;
}

/** The first step of an import: a file is chosen, read, and looked at; nothing is taken yet. */
export function ReadDialog({ onRead, onFail, onClose }: ReadDialogProps) {
  const { state, choose, again, cancel } = useReadFile();
  const [isMapping, setMapping] = useState(false);
  const [foot, setFoot] = useState<HTMLElement | null>(null);
  const look = state.kind === 'done' ? state.look : null;
  const read = look?.kind === 'read' && !isMapping ? look : null;
  const taken = read?.reading.taken ?? 0;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('readFile.title')}
      {...(state.kind !== 'idle' && { description: state.file.name })}
      closeLabel={t('options.close')}
      footer={
        <>
          {state.kind === 'idle' && <Button onClick={onClose}>{t('options.cancel')}</Button>}
          {state.kind === 'reading' && <Button onClick={cancel}>{t('readFile.stop')}</Button>}
          {(look || state.kind === 'failed') && <Button onClick={cancel}>{t('readFile.other')}</Button>}
          {read && read.tables.length > 0 && (
            <Button onClick={() => setMapping(true)}>{t('readFile.columns')}</Button>
          )}
          {read && (
            <Button
              look="primary"
              disabled={taken === 0}
              onClick={() => state.kind === 'done' && onRead(state.file.name)}
            >
              {t('readFile.next', { n: taken })}
            </Button>
          )}
          <span ref={setFoot} className="contents" />
        </>
      }
    >
      {state.kind === 'idle' && <ChooseSource onFile={choose} />}
      {state.kind === 'reading' && <Progress label={t('readFile.reading')} done={state.done} />}
      {state.kind === 'failed' && (
        <Notice tone="bad" title={t('readFile.failed')}>
          {t('readFile.failedHelp', { reason: state.reason })}
        </Notice>
      )}
      {look && (
        <Look
          {...{ look, isMapping, foot, onFail }}
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

interface LookProps {
  look: FileLook;
  /** The user wants to change what the columns mean. */
  isMapping: boolean;
  foot: HTMLElement | null;
  onChange: (choices: ReadChoices) => void;
  onBack: () => void;
  onFail: (error: unknown) => void;
}

function Look({ look, isMapping, foot, onChange, onBack, onFail }: LookProps) {
  const choices = <FileChoices {...{ look, onChange }} />;
  if (look.kind === 'refused') {
    return (
      <div className="flex flex-col gap-4">
        <Notice tone="bad" title={t('options.import.refused')}>
          <ul>
            {look.problems.map((problem) => (
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
  const isUnknown = look.kind === 'mapping';
  return (
    <div className="flex flex-col gap-4">
      {choices}
      {isUnknown || isMapping ? (
        <MapSheets tables={look.tables} foot={foot} onDone={onChange} {...(!isUnknown && { onBack })} />
      ) : (
        <FileSummary reading={look.reading} tables={look.tables} onFail={onFail} />
      )}
    </div>
  );
}
