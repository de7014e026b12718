import clsx from 'clsx';
import { Search } from 'lucide-react';
import { type KeyboardEvent, type Ref, useEffect, useId, useState } from 'react';
import { t } from '../../lib/i18n/t.ts';
import type { ShownPhrase } from '../../lib/panel/use-suggestions.ts';
import { controlLook } from '../ui/field.tsx';
import { PhraseText } from './phrase-text.tsx';

interface PhraseSearchProps {
  query: string;
  onQuery: (query: string) => void;
  /** null while the search is being prepared. */
  results: ShownPhrase[] | null;
  onPick: (item: ShownPhrase) => void;
  ref?: Ref<HTMLInputElement>;
}

/** Finds a phrase by its words, by pinyin initials or by its code; Enter inserts the marked one. */
export function PhraseSearch({ query, onQuery, results: found, onPick, ref }: PhraseSearchProps) {
  const results = found ?? [];
  const listId = useId();
  const [at, setAt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another query starts at its best result again
  useEffect(() => setAt(0), [query]);
  const open = query.trim() !== '';
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, every key belongs to it: Enter takes a candidate, not a phrase.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const marked = results[at];
    if (event.key === 'Enter' && marked) onPick(marked);
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
            results.map((item, index) => (
              <Result
                key={item.phrase.key}
                id={`${listId}-${index}`}
                on={index === at}
                {...{ item, onPick }}
              />
            ))}
        </div>
        {open && found?.length === 0 && (
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

interface ResultProps {
  id: string;
  item: ShownPhrase;
  on: boolean;
  onPick: (item: ShownPhrase) => void;
}

function Result({ id, item, on, onPick }: ResultProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above carries the keys of its options
    // biome-ignore lint/a11y/useFocusableInteractive: an option is reached through aria-activedescendant
    <div
      id={id}
      role="option"
      aria-selected={on}
      data-result={item.phrase.id}
      // The search box keeps the focus, so that typing can go on.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onPick(item)}
      ref={(node) => {
        if (on) node?.scrollIntoView({ block: 'nearest' });
      }}
      className={clsx('cursor-pointer rounded-md px-2 py-1', on ? 'bg-accent-soft' : 'hover:bg-surface')}
    >
      <p className="flex items-center justify-between gap-2 text-sm font-medium">
        <span className="truncate">{item.phrase.title}</span>
        {item.phrase.shortcut && <span className="shrink-0 text-xs text-muted">{item.phrase.shortcut}</span>}
      </p>
      <p className="truncate text-xs text-muted">
        <PhraseText text={item.text} missing={item.missing} />
      </p>
    </div>
  );
}
