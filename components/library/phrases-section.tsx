import { History, Printer, Redo2, Undo2 } from 'lucide-react';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import type { Lang } from '../../lib/core/knowledge/phrase.ts';
import type { StoredPhrase } from '../../lib/core/knowledge/stored-phrase.ts';
import { t } from '../../lib/i18n/t.ts';
import type { DeskView, PhraseLine } from '../../lib/panel/desk/library/desk-questions.ts';
import { endImport } from '../../lib/panel/desk/library/library-thread.ts';
import { useDesk } from '../../lib/panel/desk/library/use-desk.ts';
import { findPhrase } from '../../lib/panel/desk/phrase-commands.ts';
import { emptyDraft, type PhraseDraft } from '../../lib/panel/desk/phrase-draft.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { type DeskWindow, LibraryDesk } from './desk/library-desk.tsx';
import { revisionText } from './desk/revision-words.ts';
import { useDeskActions } from './desk/use-desk-actions.ts';
import { LibraryToolbar } from './library-toolbar.tsx';
import { PhraseWindow } from './phrase-window.tsx';
import { useLibraryActions } from './use-library-actions.ts';

const ReadDialog = lazy(() =>
  import('./import/read-dialog.tsx').then(({ ReadDialog }) => ({ default: ReadDialog })),
);
const loadImportDialog = () => import('./import/import-dialog.tsx');
const ImportDialog = lazy(loadImportDialog);

interface PhrasesSectionProps {
  /** The user's language: what a new phrase begins with, and what the list shows first. */
  lang: Lang;
  /** Text of a phrase to begin with; null for none. */
  newText: string | null;
  /** The form for `newText` was closed. */
  onNewDone: () => void;
}

/** The whole library: find, write, hide, bring in, hand on. */
export function PhrasesSection({ lang, newText, onNewDone }: PhrasesSectionProps) {
  const actions = useLibraryActions();
  const desk = useDesk(lang, actions.fail);
  const deskActions = useDeskActions(desk.ask);
  const [form, setForm] = useState<StoredPhrase | PhraseDraft | null>(null);
  const [importing, setImporting] = useState<'choose' | { fileName: string } | null>(null);
  const [deskWindow, setDeskWindow] = useState<DeskWindow | null>(null);
  const asked = useMemo(() => (newText === null ? null : emptyDraft(lang, newText)), [newText, lang]);
  const edit = useCallback(
    ({ key }: PhraseLine) => void findPhrase(key).then((phrase) => phrase && setForm(phrase), actions.fail),
    [actions],
  );
  const { view, ask } = desk;
  const print = () =>
    void ask('print', null).then((sheet) => setDeskWindow({ kind: 'print', sheet }), actions.fail);
  const closeImport = () => {
    endImport();
    setImporting(null);
  };
  useEffect(() => endImport, []);
  const closeForm = () => {
    setForm(null);
    if (asked) onNewDone();
  };
  const open = form ?? asked;
  return (
    <div className="flex flex-col gap-4">
      <LibraryToolbar
        isEmpty={!view || view.total === 0}
        hasOwn={view?.sources.some(({ name }) => name === 'own') ?? false}
        lang={lang}
        onNew={() => setForm(emptyDraft(lang))}
        onImport={() => {
          setImporting('choose');
          // While a file is chosen and read, so that the second step need not wait for its code.
          void loadImportDialog();
        }}
        onFail={actions.fail}
      >
        <Steps
          view={view}
          onStep={(kind) => void deskActions.step(kind)}
          onRevisions={() => setDeskWindow({ kind: 'revisions' })}
          onPrint={print}
        />
      </LibraryToolbar>
      {view ? (
        <LibraryDesk
          {...{ desk, view, actions, deskActions }}
          window={deskWindow}
          onWindow={setDeskWindow}
          onPrint={print}
          onEdit={edit}
        />
      ) : (
        <p role="status">{t('options.phrases.loading')}</p>
      )}
      {open && (
        <PhraseWindow
          start={open}
          onClose={closeForm}
          onSave={async (phrase, existing) => {
            const saved = await actions.save(phrase, existing);
            if (saved === true) closeForm();
            return saved;
          }}
        />
      )}
      {importing === 'choose' && (
        <Suspense>
          <ReadDialog
            onRead={(fileName) => setImporting({ fileName })}
            onFail={actions.fail}
            onClose={closeImport}
          />
        </Suspense>
      )}
      {importing && importing !== 'choose' && (
        <Suspense>
          <ImportDialog
            fileName={importing.fileName}
            onClose={closeImport}
            onFail={actions.fail}
            onDone={(written, library) => {
              closeImport();
              actions.imported(written, library);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

interface StepsProps {
  view: DeskView | null;
  onStep: (kind: 'undo' | 'redo') => void;
  onRevisions: () => void;
  onPrint: () => void;
}

/** Back, forth, all changes, paper. */
function Steps({ view, onStep, onRevisions, onPrint }: StepsProps) {
  const name = (kind: 'undo' | 'redo') => {
    const next = view?.[kind];
    const what = next ? revisionText(next) : '';
    return t(kind === 'undo' ? 'desk.undo' : 'desk.redo', { what });
  };
  return (
    <span className="ml-auto flex">
      <IconButton icon={Undo2} label={name('undo')} disabled={!view?.undo} onClick={() => onStep('undo')} />
      <IconButton icon={Redo2} label={name('redo')} disabled={!view?.redo} onClick={() => onStep('redo')} />
      <IconButton icon={History} label={t('desk.revisions.title')} disabled={!view} onClick={onRevisions} />
      <IconButton icon={Printer} label={t('desk.print.do')} disabled={!view?.found} onClick={onPrint} />
    </span>
  );
}
