import type { WordKind } from '../../lib/core/checks/word.ts';
import { t } from '../../lib/i18n/t.ts';
import { wordChoices } from '../../lib/panel/desk/word-commands.ts';
import type { WordFilter } from '../../lib/panel/desk/word-draft.ts';
import { langName } from '../library/wording.ts';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';

interface WordFiltersProps {
  filter: WordFilter;
  onChange: (filter: WordFilter) => void;
}

/** What a kind of words is called. */
export function kindName(kind: WordKind): string {
  return t(`words.kinds.${kind}`);
}

/** Search box and lists that narrow the words. */
export function WordFilters({ filter, onChange }: WordFiltersProps) {
  const set = (part: Partial<WordFilter>) => onChange({ ...filter, ...part });
  return (
    <div className="grid grid-cols-2 gap-2 md:grid-cols-3">
      <TextField
        type="search"
        hideLabel
        className="col-span-full"
        label={t('words.search')}
        placeholder={t('words.searchHint')}
        value={filter.query}
        onChange={(query) => set({ query })}
      />
      <SelectField
        hideLabel
        label={t('words.kind')}
        value={filter.kind}
        options={[
          { value: '', label: t('words.allKinds') },
          ...wordChoices.kinds.map((value) => ({ value, label: kindName(value) })),
        ]}
        onChange={(kind) => set({ kind })}
      />
      <SelectField
        hideLabel
        label={t('words.lang')}
        value={filter.lang}
        options={[
          { value: '', label: t('words.allLangs') },
          ...wordChoices.langs.map((value) => ({ value, label: langName(value) })),
        ]}
        onChange={(lang) => set({ lang })}
      />
      <SelectField
        hideLabel
        label={t('words.state')}
        value={filter.state}
        options={[
          { value: '', label: t('words.anyState') },
          { value: 'shown', label: t('words.shown') },
          { value: 'hidden', label: t('words.hidden') },
          { value: 'changed', label: t('words.changed') },
        ]}
        onChange={(state) => set({ state })}
      />
    </div>
  );
}
