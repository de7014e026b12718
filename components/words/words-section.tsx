import { SearchX } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Lang } from '../../lib/core/knowledge/phrase.ts';
import { t } from '../../lib/i18n/t.ts';
import { filterWords } from '../../lib/panel/desk/filter-words.ts';
import { type ListedWord, useWordLists } from '../../lib/panel/desk/word-commands.ts';
import { emptyWord, noWordFilter, type WordDraft } from '../../lib/panel/desk/word-draft.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useWordActions } from './use-word-actions.ts';
import { WordFilters } from './word-filters.tsx';
import { WordForm } from './word-form.tsx';
import { WordRow } from './word-row.tsx';

/** The word lists behind the checks: find, add, change, hide, restore. */
export function WordsSection({ lang }: { lang: Lang }) {
  const words = useWordLists();
  const actions = useWordActions();
  const [filter, setFilter] = useState({ ...noWordFilter, lang: lang as Lang | '' });
  const [form, setForm] = useState<ListedWord | WordDraft | null>(null);
  const found = useMemo(() => filterWords(words ?? [], filter), [words, filter]);
  if (!words) return <p role="status">{t('words.loading')}</p>;
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-3xl text-sm text-muted">{t('words.intro')}</p>
      <WordFilters filter={filter} onChange={setFilter} />
      <div className="flex min-h-8 flex-wrap items-center justify-between gap-2">
        <p role="status" className="text-sm text-muted">
          {t('words.count', { shown: found.length, all: words.length })}
        </p>
        <Button look="primary" onClick={() => setForm(emptyWord(lang))}>
          {t('words.new')}
        </Button>
      </div>
      {found.length > 0 ? (
        <ul className="rounded-lg border border-line">
          {found.map((word) => (
            <WordRow key={word.key} word={word} actions={actions} onEdit={setForm} />
          ))}
        </ul>
      ) : (
        <EmptyState
          icon={SearchX}
          title={t('words.noMatch')}
          actions={<Button onClick={() => setFilter(noWordFilter)}>{t('words.clear')}</Button>}
        >
          {t('words.noMatchHelp')}
        </EmptyState>
      )}
      {form && (
        <WordForm
          start={form}
          onClose={() => setForm(null)}
          onSave={async (word, existing) => {
            if (await actions.save(word, existing)) setForm(null);
          }}
        />
      )}
    </div>
  );
}
