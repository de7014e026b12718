import { useEffect, useRef, useState } from 'react';
import { t } from '../../../lib/i18n/t.ts';
import { importThread } from '../../../lib/panel/desk/library/library-thread.ts';
import type { PlanSummary } from '../../../lib/panel/desk/library/questions.ts';
import { type ChosenRiders, isTickedFirst } from '../../../lib/panel/desk/library/rider-line.ts';
import { type PlannedRiders, planRiders, withoutEntries } from '../../../lib/panel/desk/library/riders.ts';
import { useDryRun } from '../../../lib/panel/desk/library/use-dry-run.ts';
import { type ImportDone, writeImport } from '../../../lib/panel/desk/library/write-import.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { DryRun } from './dry-run.tsx';
import { Progress } from './progress.tsx';
import { chosenRiders } from './rider-words.ts';
import { Riders } from './riders.tsx';

interface ImportDialogProps {
  /** The file that the import's thread has read. */
  fileName: string;
  /** It was written. */
  onDone: (written: ImportDone, library: string) => void;
  onFail: (error: unknown) => void;
  onClose: () => void;
}

interface Opened {
  summary: PlanSummary;
  planned: PlannedRiders;
}

/** A file that was read, on its way into the base: what is to become of each row, and the writing of it. */
export default function ImportDialog(props: ImportDialogProps) {
  const { onClose, onFail } = props;
  const [opened, setOpened] = useState<Opened | null>(null);
  const [planned, setPlanned] = useState(0);
  useEffect(() => {
    let gone = false;
    const onProgress = (done: number) => !gone && setPlanned(done);
    importThread()
      .ask('openPlan', null, { onProgress })
      .then(async ({ summary, ...rest }) => ({ summary, planned: await planRiders(rest, Date.now()) }))
      .then(
        (ready) => !gone && setOpened(ready),
        (error: unknown) => {
          if (!gone) onFail(error);
        },
      );
    return () => {
      gone = true;
    };
  }, [onFail]);
  if (opened) return <Ready {...props} opened={opened} />;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('options.import.title')}
      closeLabel={t('options.close')}
      footer={<Button onClick={onClose}>{t('options.cancel')}</Button>}
    >
      <Progress label={t('dryRun.comparing')} done={planned} />
    </Dialog>
  );
}

/** `ready` → `writing` → done; or ready again: `changed` since the plan was made, `stopped` by the user. */
type Step =
  | { kind: 'ready' | 'stopped' }
  | { kind: 'writing'; done: number }
  | { kind: 'changed'; count: number };

function Ready({ fileName, opened, onDone, onFail, onClose }: ImportDialogProps & { opened: Opened }) {
  const { summary, keep, commands } = useDryRun(opened.summary, onFail);
  const { lines } = opened.planned;
  const [chosen, setChosen] = useState<ChosenRiders>(() => ({
    kinds: lines.filter(isTickedFirst).map(({ rider }) => rider),
    leftOut: {},
  }));
  const [step, setStep] = useState<Step>({ kind: 'ready' });
  const writing = useRef<AbortController | null>(null);
  const { added, replaced, removed } = summary.writes;
  const isIdle = added + replaced + removed === 0 && chosen.kinds.length === 0;
  const write = async () => {
    const control = new AbortController();
    writing.current = control;
    const onProgress = (done: number) => setStep({ kind: 'writing', done });
    onProgress(0);
    try {
      const company = { onProgress, signal: control.signal };
      const written = await writeImport(
        withoutEntries(opened.planned, chosen.leftOut),
        chosen.kinds,
        company,
      );
      if ('riders' in written) return onDone(written, summary.into);
      if ('stopped' in written) return setStep({ kind: 'stopped' });
      keep(written.summary);
      setStep({ kind: 'changed', count: written.changed });
    } catch (error) {
      setStep({ kind: 'ready' });
      onFail(error);
    }
  };
  const isWriting = step.kind === 'writing';
  const stop = () => writing.current?.abort();
  return (
    <Dialog
      open
      wide
      onClose={isWriting ? stop : onClose}
      title={t('options.import.title')}
      description={t('dryRun.from', { file: fileName })}
      closeLabel={t('options.close')}
      footer={
        <>
          <div className="min-w-0 flex-1 basis-full sm:basis-0">
            {isWriting ? (
              <Progress label={t('dryRun.writing')} done={step.done} />
            ) : (
              <Outcome summary={summary} also={chosenRiders(lines, chosen)} />
            )}
          </div>
          {isWriting ? (
            <Button onClick={stop}>{t('readFile.stop')}</Button>
          ) : (
            <Button onClick={onClose}>{t(isIdle ? 'options.close' : 'options.cancel')}</Button>
          )}
          {!isIdle && (
            <Button look="primary" disabled={isWriting} onClick={() => void write()}>
              {added + replaced + removed === 0
                ? t('dryRun.riders.run')
                : t('options.import.run', { n: added + replaced })}
            </Button>
          )}
        </>
      }
    >
      <Told step={step} />
      <div inert={isWriting}>
        <DryRun {...{ summary, commands, onFail }} mark={summary} />
        <Riders {...{ lines, chosen }} onChoose={setChosen} />
      </div>
    </Dialog>
  );
}

/** Why nothing was written after all. */
function Told({ step }: { step: Step }) {
  if (step.kind === 'changed')
    return (
      <Notice tone="warn" title={t('dryRun.changedTitle')} className="mb-3">
        {t('dryRun.changedHelp', { n: step.count })}
      </Notice>
    );
  if (step.kind !== 'stopped') return null;
  return (
    <Notice tone="plain" title={t('dryRun.stoppedTitle')} className="mb-3">
      {t('dryRun.stoppedHelp')}
    </Notice>
  );
}

/** What pressing the button would do. */
function Outcome({ summary: { writes }, also }: { summary: PlanSummary; also: string }) {
  return (
    <p role="status" className="text-sm text-muted">
      {t('dryRun.outcome', writes)} <span className="block">{also}</span>
    </p>
  );
}
