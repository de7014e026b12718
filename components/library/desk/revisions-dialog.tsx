import { History } from 'lucide-react';
import { useEffect, useState } from 'react';
import { t } from '../../../lib/i18n/t.ts';
import type {
  DeskQuestions,
  PhraseChange,
  Revision,
} from '../../../lib/panel/desk/library/desk-questions.ts';
import type { Desk } from '../../../lib/panel/desk/library/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ChangedFields } from '../changed-fields.tsx';
import { sourceName } from '../wording.ts';
import { revisionText, whenText } from './revision-words.ts';

interface RevisionsDialogProps {
  ask: Desk['ask'];
  /** Makes the library what it was before this revision. */
  onRollBack: (revision: Revision) => void;
  onFail: (error: unknown) => void;
  onClose: () => void;
}

/** Which revision is looked at, and whether at what going back to before it would do. */
interface Looked {
  revision: Revision;
  back: boolean;
}

/** All changes of the library, the newest first; each can be looked at, and the library taken back to before it. */
export default function RevisionsDialog({ ask, onRollBack, onFail, onClose }: RevisionsDialogProps) {
  const [revisions, setRevisions] = useState<Revision[] | null>(null);
  const [looked, setLooked] = useState<Looked | null>(null);
  useEffect(() => {
    ask('revisions', null).then(setRevisions, onFail);
  }, [ask, onFail]);
  const footer = looked && (
    <>
      <Button onClick={() => setLooked(looked.back ? { ...looked, back: false } : null)}>
        {t(looked.back ? 'options.cancel' : 'desk.revisions.list')}
      </Button>
      {looked.back ? (
        <Button look="danger" onClick={() => onRollBack(looked.revision)}>
          {t('desk.revisions.confirm')}
        </Button>
      ) : (
        <Button onClick={() => setLooked({ ...looked, back: true })}>{t('desk.revisions.back')}</Button>
      )}
    </>
  );
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={looked ? revisionText(looked.revision) : t('desk.revisions.title')}
      description={looked ? whenText(looked.revision.at) : t('desk.revisions.help')}
      closeLabel={t('options.close')}
      {...(footer && { footer })}
    >
      {looked ? (
        <Changes key={`${looked.revision.id}${looked.back}`} {...{ ask, looked, onFail }} />
      ) : (
        revisions && (
          <List revisions={revisions} onLook={(revision) => setLooked({ revision, back: false })} />
        )
      )}
    </Dialog>
  );
}

function List({ revisions, onLook }: { revisions: Revision[]; onLook: (revision: Revision) => void }) {
  if (revisions.length === 0) return <EmptyState icon={History} title={t('desk.revisions.none')} />;
  return (
    <ol className="flex flex-col">
      {revisions.map((revision) => (
        <li key={revision.id} className="border-t border-line first:border-t-0">
          <button
            type="button"
            onClick={() => onLook(revision)}
            className="flex w-full cursor-pointer flex-wrap items-baseline gap-x-3 rounded px-2 py-2 text-left text-sm hover:bg-surface"
          >
            <span className="min-w-0 flex-1 basis-52 font-medium break-words">{revisionText(revision)}</span>
            <span className="text-xs text-muted tabular-nums">{countsText(revision)}</span>
            <time dateTime={new Date(revision.at).toISOString()} className="text-xs text-muted tabular-nums">
              {whenText(revision.at)}
            </time>
          </button>
        </li>
      ))}
    </ol>
  );
}

const countsText = ({ added, changed, removed }: Revision) =>
  [added > 0 && `+${added}`, changed > 0 && `~${changed}`, removed > 0 && `−${removed}`]
    .filter(Boolean)
    .join(' ');

interface ChangesProps {
  ask: Desk['ask'];
  looked: Looked;
  onFail: (error: unknown) => void;
}

function Changes({ ask, looked, onFail }: ChangesProps) {
  const [diff, setDiff] = useState<DeskQuestions['diff']['answer'] | null>(null);
  const { back, revision } = looked;
  useEffect(() => {
    ask('diff', { id: revision.id, back }).then(setDiff, onFail);
  }, [ask, revision.id, back, onFail]);
  if (!diff) return <p role="status">{t('options.phrases.loading')}</p>;
  const { changes, total } = diff;
  return (
    <div className="flex flex-col gap-3">
      {back && (
        <Notice tone="warn" title={t('desk.revisions.backTitle', { when: whenText(revision.at) })}>
          {t('desk.revisions.backHelp', { n: total })}
        </Notice>
      )}
      <ul className="flex flex-col gap-2">
        {changes.map((change) => (
          <Change key={change.key} change={change} />
        ))}
      </ul>
      {total > changes.length && (
        <p className="text-sm text-muted">{t('share.andMore', { n: total - changes.length })}</p>
      )}
    </div>
  );
}

function Change({ change: { before, after } }: { change: PhraseChange }) {
  const one = after ?? before;
  if (!one) return null;
  return (
    <li className="rounded-lg border border-line p-3">
      <p className="flex flex-wrap items-baseline gap-x-2 pb-1 text-sm">
        <span className="font-medium break-words">{one.title}</span>
        <span className="text-xs text-muted">
          {sourceName(one.source)} ·{' '}
          {t(before ? (after ? 'desk.change.changed' : 'desk.change.gone') : 'desk.change.added')}
        </span>
      </p>
      {before && after ? (
        <ChangedFields {...{ before, after }} />
      ) : (
        <p className="line-clamp-3 text-sm break-words whitespace-pre-line text-muted">{one.text}</p>
      )}
    </li>
  );
}
