import clsx from 'clsx';
import { Search } from 'lucide-react';
import { type KeyboardEvent, type Ref, useEffect, useId, useState } from 'react';
import { t } from '../../lib/i18n/t.ts';
import type { FoundPhrase } from '../../lib/panel/search-phrases.ts';
import type { ShownPhrase } from '../../lib/panel/use-suggestions.ts';
import { controlLook } from '../ui/field.tsx';
import { FoundRow } from './found-phrase.tsx';

interface PhraseSearchProps {
  query: string;
  onQuery: (query: string) => void;
  /** null while the search is being prepared. */
  results: FoundPhrase[] | null;
  onPick: (item: ShownPhrase) => void;
  ref?: Ref<HTMLInputElement>;
}

/** Finds a phrase by its words, by pinyin initials or by its code; Enter inserts the marked one. */
export function PhraseSearch({ query, onQuery, results: all, onPick, ref }: PhraseSearchProps) {
  const results = all ?? [];
  const listId = useId();
  const [at, setAt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another query starts at its best result again
  useEffect(() => setAt(0), [query]);
  const open = query.trim() !== '';
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, every key belongs to it: Enter takes a candidate, not a phrase.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const marked = results[at];
    if (event.key === 'Enter' && marked) onPick(marked.item);
    else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, results.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Escape' && query) onQuery('');
    else return;
    event.preventDefault();
  };
  return (
    <div className="px-3 pt-2">
      <div className="relative">
        <Search size={16} aria-hidden className="absolute top-2 left-2 text-muted" />
        <input
          ref={ref}
          type="search"
          role="combobox"
          aria-label={t('panel.search')}
          aria-expanded={open}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={open && results[at] ? `${listId}-${at}` : undefined}
          aria-keyshortcuts="/"
          placeholder={t('panel.searchHint')}
          value={query}
          onChange={(event) => onQuery(event.target.value)}
          onKeyDown={onKeyDown}
          className={clsx(controlLook, 'h-8 pl-8')}
        />
        <div
          id={listId}
          role="listbox"
          aria-label={t('panel.searchResults')}
          className="absolute inset-x-0 top-9 z-10 max-h-96 overflow-y-auto rounded-md border border-line bg-raised p-1 shadow-lg empty:hidden"
        >
          {open &&
            results.map((found, index) => (
              <FoundRow
                key={found.item.phrase.key}
                id={`${listId}-${index}`}
                on={index === at}
                {...{ found, onPick }}
              />
            ))}
        </div>
        {open && all?.length === 0 && (
          <p
            role="status"
            className="absolute inset-x-0 top-9 z-10 rounded-md border border-line bg-raised px-3 py-2 text-sm text-muted shadow-lg"
          >
            {t('panel.nothingFound', { query: query.trim() })}
          </p>
        )}
      </div>
    </div>
  );
}
