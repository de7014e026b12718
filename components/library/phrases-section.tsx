import { Library, SearchX } from 'lucide-react';
import { lazy, Suspense, useDeferredValue, useMemo, useState } from 'react';
import type { Lang } from '../../lib/core/knowledge/phrase.ts';
import type { StoredPhrase } from '../../lib/core/knowledge/stored-phrase.ts';
import { t } from '../../lib/i18n/t.ts';
import { filterPhrases, noFilter, valuesOf } from '../../lib/panel/desk/filter-phrases.ts';
import { emptyDraft, type PhraseDraft } from '../../lib/panel/desk/phrase-draft.ts';
import { takeSites } from '../../lib/panel/desk/site-files.ts';
import { usePhrases } from '../../lib/panel/desk/use-phrases.ts';
import { useTeamSources } from '../../lib/panel/share/use-subscriptions.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { LibraryToolbar } from './library-toolbar.tsx';
import { PhraseFilters } from './phrase-filters.tsx';
import { PhraseList } from './phrase-list.tsx';
import { PhraseWindow } from './phrase-window.tsx';
import { useLibraryActions } from './use-library-actions.ts';

const ImportDialog = lazy(() => import('./import/import-dialog.tsx'));

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
  const phrases = usePhrases();
  const actions = useLibraryActions();
  const [form, setForm] = useState<StoredPhrase | PhraseDraft | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const asked = useMemo(() => (newText === null ? null : emptyDraft(lang, newText)), [newText, lang]);
  if (!phrases) return <p role="status">{t('options.phrases.loading')}</p>;
  const open = form ?? asked;
  const closeForm = () => {
    setForm(null);
    if (asked) onNewDone();
  };
  return (
    <div className="flex flex-col gap-4">
      <LibraryToolbar
        {...{ phrases, lang }}
        onNew={() => setForm(emptyDraft(lang))}
        onFile={setFile}
        onFail={actions.fail}
      />
      <Found {...{ phrases, lang, actions }} onEdit={setForm} />
      {open && (
        <PhraseWindow
          start={open}
          phrases={phrases}
          onClose={closeForm}
          onSave={async (phrase, existing) => {
            if (await actions.save(phrase, existing)) closeForm();
          }}
        />
      )}
      {file && (
        <Suspense>
          <ImportDialog
            file={file}
            onClose={() => setFile(null)}
            onSites={takeSites}
            onFail={actions.fail}
            onDone={(done, library) => {
              setFile(null);
              actions.imported(done, library);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

interface FoundProps {
  phrases: StoredPhrase[];
  lang: Lang;
  actions: ReturnType<typeof useLibraryActions>;
  onEdit: (phrase: StoredPhrase) => void;
}

/** The filters and what they leave. */
function Found({ phrases, lang, actions, onEdit }: FoundProps) {
  const [filter, setFilter] = useState({ ...noFilter, lang: lang as string });
  const wanted = useDeferredValue(filter);
  const found = useMemo(() => filterPhrases(phrases, wanted), [phrases, wanted]);
  const team = useTeamSources();
  const rowActions = useMemo(
    () => ({ ...actions, edit: onEdit, isTeam: (name: string) => team?.has(name) ?? false }),
    [actions, onEdit, team],
  );
  const { source } = wanted;
  if (phrases.length === 0) {
    return (
      <EmptyState icon={Library} title={t('options.phrases.none')}>
        {t('options.phrases.noneHelp')}
      </EmptyState>
    );
  }
  return (
    <>
      <PhraseFilters phrases={phrases} filter={filter} onChange={setFilter} />
      <div className="flex min-h-8 flex-wrap items-center justify-between gap-2">
        <p role="status" className="text-sm text-muted">
          {t('options.phrases.count', { shown: found.length, all: phrases.length })}
        </p>
        {source !== '' &&
          source !== 'own' &&
          source !== 'pack' &&
          !rowActions.isTeam(source) &&
          found.length > 0 && (
            <Button
              onClick={() => {
                setFilter({ ...filter, source: '' });
                void actions.removeLibrary(source);
              }}
            >
              {t('options.phrases.removeLibrary')}
            </Button>
          )}
      </div>
      <PhraseList
        phrases={found}
        actions={rowActions}
        showLang={wanted.lang === '' && valuesOf(found, 'lang').length > 1}
      />
      {found.length === 0 && (
        <EmptyState
          icon={SearchX}
          title={t('options.phrases.noMatch')}
          actions={<Button onClick={() => setFilter(noFilter)}>{t('options.phrases.clear')}</Button>}
        >
          {t('options.phrases.noMatchHelp')}
        </EmptyState>
      )}
    </>
  );
}
