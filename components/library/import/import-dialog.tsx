import { useEffect, useState } from 'react';
import { t } from '../../../lib/i18n/t.ts';
import { libraryThread, stopThread } from '../../../lib/panel/desk/library/library-thread.ts';
import type { Imported, OpenedFile, PlanSummary } from '../../../lib/panel/desk/library/questions.ts';
import { useDryRun } from '../../../lib/panel/desk/library/use-dry-run.ts';
import { checkRiders, type SharedSite } from '../../../lib/panel/desk/site-files.ts';
import type { ReadSource } from '../../../lib/panel/desk/use-read-file.ts';
import { RidersChoice } from '../../sites/riders-choice.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { DryRun } from './dry-run.tsx';
import { ImportProblems } from './import-problems.tsx';

interface ImportDialogProps {
  /** The file, and what was chosen about it when it was looked at. */
  source: ReadSource;
  /** It was written; `sites`: the taught pages of the file, where the user wants them too. */
  onDone: (done: Imported & { ok: true }, library: string) => void;
  /** Takes the taught pages of the file; called in the click, for the browser asks then. */
  onSites: (sites: readonly SharedSite[]) => Promise<unknown>;
  onFail: (error: unknown) => void;
  onClose: () => void;
}

/** A file from its reading to its import: what is in it, what is to become of each row, or why nothing can be read. */
export default function ImportDialog(props: ImportDialogProps) {
  const { source, onClose, onFail } = props;
  const [opened, setOpened] = useState<OpenedFile | null>(null);
  useEffect(() => {
    let gone = false;
    libraryThread()
      .ask('openFile', source)
      .then(
        (read) => !gone && setOpened(read),
        (error: unknown) => {
          if (!gone) onFail(error);
        },
      );
    return () => {
      gone = true;
    };
  }, [source, onFail]);
  const { file } = source;
  const frame = { open: true, onClose, closeLabel: t('options.close') };
  if (opened?.ok) return <Ready {...props} opened={opened} />;
  if (opened) {
    const n = opened.problems.length;
    return (
      <Dialog
        {...frame}
        title={t('options.import.refused')}
        description={t('options.import.refusedHelp', { file: file.name, n })}
      >
        <ImportProblems problems={opened.problems} />
      </Dialog>
    );
  }
  const stop = () => {
    stopThread();
    onClose();
  };
  return (
    <Dialog
      {...frame}
      onClose={stop}
      title={t('options.import.title')}
      footer={<Button onClick={stop}>{t('options.cancel')}</Button>}
    >
      <p role="status">{t('dryRun.reading', { file: file.name })}</p>
    </Dialog>
  );
}

function Ready({
  source: { file },
  opened,
  onDone,
  onSites,
  onFail,
  onClose,
}: ImportDialogProps & ReadyProps) {
  const { summary, keep, commands } = useDryRun(opened.summary, onFail);
  const [withSites, setWithSites] = useState(false);
  const [state, setState] = useState<'ready' | 'writing' | { changed: number }>('ready');
  const riders = opened.sites.length > 0 ? checkRiders(opened.sites) : null;
  const { added, replaced, removed } = summary.writes;
  const isIdle = added + replaced + removed === 0 && !withSites;
  const write = async () => {
    setState('writing');
    try {
      if (withSites && riders?.ok) await onSites(riders.value);
      const done = await libraryThread().ask('import', { now: Date.now() });
      if (done.ok) return onDone(done, summary.into);
      keep(done.summary);
      setState({ changed: done.changed });
    } catch (error) {
      setState('ready');
      onFail(error);
    }
  };
  const isWriting = state === 'writing';
  return (
    <Dialog
      open
      wide
      onClose={isWriting ? () => {} : onClose}
      title={t('options.import.title')}
      description={t('dryRun.from', { file: file.name })}
      closeLabel={t('options.close')}
      footer={
        <>
          <Outcome summary={summary} isWriting={isWriting} />
          <Button disabled={isWriting} onClick={onClose}>
            {t(isIdle ? 'options.close' : 'options.cancel')}
          </Button>
          {!isIdle && (
            <Button look="primary" disabled={isWriting} onClick={() => void write()}>
              {t('options.import.run', { n: added + replaced })}
            </Button>
          )}
        </>
      }
    >
      {typeof state === 'object' && (
        <Notice tone="warn" title={t('dryRun.changedTitle')} className="mb-3">
          {t('dryRun.changedHelp', { n: state.changed })}
        </Notice>
      )}
      <DryRun fileName={file.name} {...{ summary, commands, onFail }} mark={summary} />
      {riders && <RidersChoice {...{ riders, withSites }} onChange={setWithSites} />}
    </Dialog>
  );
}

interface ReadyProps {
  opened: OpenedFile & { ok: true };
}

/** What pressing the button would do. */
function Outcome({ summary: { writes }, isWriting }: { summary: PlanSummary; isWriting: boolean }) {
  return (
    <p role="status" className="min-w-0 flex-1 basis-full text-sm text-muted sm:basis-0">
      {isWriting ? t('dryRun.writing') : t('dryRun.outcome', writes)}
    </p>
  );
}
