import type { StoredPhrase } from '../../lib/core/knowledge/stored-phrase.ts';
import { t } from '../../lib/i18n/t.ts';
import { type PhraseFilter, valuesOf } from '../../lib/panel/desk/filter-phrases.ts';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { langName, sourceName } from './wording.ts';

interface PhraseFiltersProps {
  phrases: StoredPhrase[];
  filter: PhraseFilter;
  onChange: (filter: PhraseFilter) => void;
}

/** Search box and lists that narrow the phrases; groups offered are those of the language and source chosen. */
export function PhraseFilters({ phrases, filter, onChange }: PhraseFiltersProps) {
  const set = (part: Partial<PhraseFilter>) => onChange({ ...filter, ...part });
  const reachable = phrases.filter(
    ({ lang, source }) =>
      (filter.lang === '' || lang === filter.lang) && (filter.source === '' || source === filter.source),
  );
  const groups = valuesOf(reachable, 'group').map((group) => ({
    value: `=${group}`,
    label: group || t('options.phrases.noGroup'),
  }));
  const langs = valuesOf(phrases, 'lang').map((lang) => ({ value: lang, label: langName(lang as 'en') }));
  const sources = valuesOf(phrases, 'source').map((value) => ({ value, label: sourceName(value) }));
  return (
    <div className="grid grid-cols-2 gap-2 md:grid-cols-4">
      <TextField
        type="search"
        hideLabel
        className="col-span-full"
        label={t('options.phrases.search')}
        placeholder={t('options.phrases.searchHint')}
        value={filter.query}
        onChange={(query) => set({ query })}
      />
      <SelectField
        hideLabel
        label={t('options.filter.group')}
        value={filter.group === null ? '' : `=${filter.group}`}
        options={[{ value: '', label: t('options.filter.allGroups') }, ...groups]}
        onChange={(group) => set({ group: group === '' ? null : group.slice(1) })}
      />
      <SelectField
        hideLabel
        label={t('options.filter.lang')}
        value={filter.lang}
        options={[{ value: '', label: t('options.filter.allLangs') }, ...langs]}
        onChange={(lang) => set({ lang, group: null })}
      />
      <SelectField
        hideLabel
        label={t('options.filter.source')}
        value={filter.source}
        options={[{ value: '', label: t('options.filter.allSources') }, ...sources]}
        onChange={(source) => set({ source, group: null })}
      />
      <StateFilter value={filter.state} onChange={(state) => set({ state })} />
    </div>
  );
}

function StateFilter(props: {
  value: PhraseFilter['state'];
  onChange: (state: PhraseFilter['state']) => void;
}) {
  return (
    <SelectField
      hideLabel
      label={t('options.filter.state')}
      options={[
        { value: '', label: t('options.filter.anyState') },
        { value: 'shown', label: t('options.filter.shown') },
        { value: 'hidden', label: t('options.filter.hidden') },
        { value: 'edited', label: t('options.filter.edited') },
      ]}
      {...props}
    />
  );
}
