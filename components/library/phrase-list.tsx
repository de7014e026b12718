import type { StoredPhrase } from '../../lib/core/knowledge/stored-phrase.ts';
import { t } from '../../lib/i18n/t.ts';
import { groupPhrases } from '../../lib/panel/desk/filter-phrases.ts';
import { PhraseRow, type RowActions } from './phrase-row.tsx';

interface PhraseListProps {
  phrases: StoredPhrase[];
  actions: RowActions;
  /** Whether rows say their language: only worth the space when there are several in view. */
  showLang: boolean;
}

/** Phrases under the headings of their groups. */
export function PhraseList({ phrases, actions, showLang }: PhraseListProps) {
  return groupPhrases(phrases).map(({ group, phrases: inside }) => (
    <section key={group} aria-label={group || t('options.phrases.noGroup')} className="mb-4">
      <h2 className="flex items-baseline gap-2 pb-1 text-sm font-semibold">
        {group || t('options.phrases.noGroup')}
        <span className="text-xs font-normal text-muted">{inside.length}</span>
      </h2>
      <ul className="overflow-hidden rounded-lg border border-line">
        {inside.map((phrase) => (
          <PhraseRow key={phrase.key} {...{ phrase, actions, showLang }} />
        ))}
      </ul>
    </section>
  ));
}
