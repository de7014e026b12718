import { CARD_KINDS } from '../../lib/core/knowledge/card.ts';
import { LANGS, type Lang } from '../../lib/core/knowledge/phrase.ts';
import { t } from '../../lib/i18n/t.ts';
import type { CardFilter } from '../../lib/panel/desk/filter-cards.ts';
import { langName } from '../library/wording.ts';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { kindName } from './card-wording.ts';

interface CardFiltersProps {
  filter: CardFilter;
  lang: Lang;
  onChange: (filter: CardFilter) => void;
  onLang: (lang: Lang) => void;
}

/** Search box and lists that narrow the cards. */
export function CardFilters({ filter, lang, onChange, onLang }: CardFiltersProps) {
  const set = (part: Partial<CardFilter>) => onChange({ ...filter, ...part });
  return (
    <div className="grid grid-cols-2 gap-2 md:grid-cols-3">
      <TextField
        type="search"
        hideLabel
        className="col-span-full"
        label={t('knowledge.search')}
        placeholder={t('knowledge.searchHint')}
        value={filter.query}
        onChange={(query) => set({ query })}
      />
      <SelectField
        hideLabel
        className="max-md:col-span-full"
        label={t('knowledge.kindLabel')}
        value={filter.kind}
        options={[
          { value: '', label: t('knowledge.allKinds') },
          ...CARD_KINDS.map((kind) => ({ value: kind, label: kindName(kind) })),
        ]}
        onChange={(kind) => set({ kind })}
      />
      <SelectField
        hideLabel
        label={t('knowledge.state')}
        value={filter.state}
        options={[
          { value: '', label: t('knowledge.anyState') },
          { value: 'shown', label: t('knowledge.onlyShown') },
          { value: 'hidden', label: t('knowledge.onlyHidden') },
          { value: 'mine', label: t('knowledge.onlyMine') },
          { value: 'newer', label: t('knowledge.onlyNewer') },
        ]}
        onChange={(state) => set({ state })}
      />
      <SelectField
        hideLabel
        label={t('knowledge.lang')}
        value={lang}
        options={LANGS.map((value) => ({ value, label: langName(value) }))}
        onChange={onLang}
      />
    </div>
  );
}
