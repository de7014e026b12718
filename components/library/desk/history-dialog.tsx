import { useEffect, useState } from 'react';
import { t } from '../../../lib/i18n/t.ts';
import type {
  DeskQuestions,
  PhraseLine,
  StoredPhrase,
} from '../../../lib/panel/desk/library/desk-questions.ts';
import type { Desk } from '../../../lib/panel/desk/library/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ChangedFields } from '../changed-fields.tsx';
import { revisionText, whenText } from './revision-words.ts';

interface HistoryDialogProps {
  line: PhraseLine;
  ask: Desk['ask'];
  /** Gives the phrase an earlier wording again. */
  onRestore: (earlier: StoredPhrase) => void;
  onFail: (error: unknown) => void;
  onClose: () => void;
}

/** Everything that was done to a phrase, the newest first, each with what it changed. */
export function HistoryDialog({ line, ask, onRestore, onFail, onClose }: HistoryDialogProps) {
  const [history, setHistory] = useState<DeskQuestions['history']['answer'] | null>(null);
  useEffect(() => {
    ask('history', line.key).then(setHistory, onFail);
  }, [ask, line.key, onFail]);
  const earlier = history?.earlier ?? [];
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('desk.history.title', { title: line.title })}
      description={line.uses > 0 ? t('desk.history.used', { n: line.uses }) : t('desk.history.unused')}
      closeLabel={t('options.close')}
    >
      {history && earlier.length === 0 && <p className="text-sm">{t('desk.history.none')}</p>}
      <ol className="flex flex-col gap-3">
        {earlier.map(({ revision, before }, at) => {
          const after = at === 0 ? history?.now : earlier[at - 1]?.before;
          return (
            <li key={revision.id} className="flex flex-col gap-2 rounded-lg border border-line p-3">
              <p className="flex flex-wrap items-baseline gap-x-3">
                <span className="font-medium">{revisionText({ ...revision, label: '' })}</span>
                <time
                  dateTime={new Date(revision.at).toISOString()}
                  className="text-xs text-muted tabular-nums"
                >
                  {whenText(revision.at)}
                </time>
              </p>
              {before && after && <ChangedFields {...{ before, after }} />}
              {!before && <p className="text-sm text-muted">{t('desk.history.came')}</p>}
              {before && !after && <p className="text-sm text-muted">{t('desk.history.went')}</p>}
              {before && !line.team && (
                <Button className="self-start" onClick={() => onRestore(before)}>
                  {t('desk.history.restore')}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </Dialog>
  );
}
