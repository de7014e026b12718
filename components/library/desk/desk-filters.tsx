import { SlidersHorizontal } from 'lucide-react';
import { type Ref, useState } from 'react';
import { DOUBTS } from '../../../lib/core/knowledge/codes.ts';
import { type Lang, STAGES } from '../../../lib/core/knowledge/phrase.ts';
import { type DeskFilter, noFilter } from '../../../lib/core/library/desk-filter.ts';
import { t } from '../../../lib/i18n/t.ts';
import type { DeskView } from '../../../lib/panel/desk/library/desk-questions.ts';
import { useKnownCards } from '../../../lib/panel/use-cards.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { langName, sourceName, stageNames } from '../wording.ts';

interface DeskFiltersProps {
  view: DeskView;
  filter: DeskFilter;
  search: Ref<HTMLInputElement>;
  onChange: (part: Partial<DeskFilter>) => void;
  /** Arrow down in the search box: on to the list. */
  onLeave: () => void;
}

const narrowing = ['lang', 'source', 'state', 'use', 'stage', 'doubt'] as const;

/** Search box and lists that narrow the phrases; on a narrow screen the lists wait behind a button. */
export function DeskFilters({ view, filter, search, onChange, onLeave }: DeskFiltersProps) {
  const [isOpen, setOpen] = useState(false);
  const set = narrowing.filter((field) => filter[field] !== '').length;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-end gap-2">
        <TextField
          ref={search}
          type="search"
          hideLabel
          className="flex-1"
          label={t('options.phrases.search')}
          placeholder={t('options.phrases.searchHint')}
          value={filter.query}
          aria-keyshortcuts="/"
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            onLeave();
          }}
          onChange={(query) => onChange({ query })}
        />
        <Button className="sm:hidden" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <SlidersHorizontal size={16} aria-hidden />
          {set > 0 ? t('desk.filtersSet', { n: set }) : t('desk.filters')}
        </Button>
      </div>
      <div
        className={`${isOpen ? 'grid' : 'hidden'} grid-cols-2 gap-2 sm:grid sm:grid-cols-3 lg:grid-cols-6`}
      >
        <Lists {...{ view, filter, onChange }} />
      </div>
      <GroupChoice {...{ view, filter, onChange }} />
    </div>
  );
}

type ListsProps = Pick<DeskFiltersProps, 'view' | 'filter' | 'onChange'>;

function Lists({ view, filter, onChange }: ListsProps) {
  const lang: Lang = t('options.lang') === 'en' ? 'en' : 'zh-CN';
  const { cards } = useKnownCards(lang);
  const choice = <F extends keyof DeskFilter>(
    field: F,
    label: string,
    options: { value: DeskFilter[F] & string; label: string }[],
  ) => (
    <SelectField
      hideLabel
      label={label}
      value={filter[field] as DeskFilter[F] & string}
      options={options}
      onChange={(value) => onChange({ [field]: value })}
    />
  );
  return (
    <>
      {choice('lang', t('options.filter.lang'), [
        { value: noFilter.lang, label: t('options.filter.allLangs') },
        ...view.langs.map((value) => ({ value, label: langName(value as Lang) })),
      ])}
      {choice('source', t('options.filter.source'), [
        { value: '', label: t('options.filter.allSources') },
        ...view.sources.map(({ name, team }) => ({
          value: name,
          label: team ? t('desk.teamSource', { name }) : sourceName(name),
        })),
      ])}
      {choice('state', t('options.filter.state'), [
        { value: '', label: t('options.filter.anyState') },
        { value: 'shown', label: t('options.filter.shown') },
        { value: 'hidden', label: t('options.filter.hidden') },
        { value: 'edited', label: t('options.filter.edited') },
        { value: 'expired', label: t('desk.filter.expired') },
      ])}
      {choice('use', t('desk.filter.use'), [
        { value: '', label: t('desk.filter.anyUse') },
        { value: 'used', label: t('desk.filter.used') },
        { value: 'unused', label: t('desk.filter.unused') },
      ])}
      {choice('stage', t('options.form.stage'), [
        { value: '', label: t('desk.filter.anyStage') },
        ...STAGES.map((value) => ({ value, label: stageNames[value]() })),
        { value: 'none', label: stageNames['']() },
      ])}
      {choice('doubt', t('desk.filter.doubt'), [
        { value: '', label: t('desk.filter.anyDoubt') },
        ...DOUBTS.map((value) => ({
          value,
          label: cards?.find(({ card }) => card.id === value)?.card.name ?? value,
        })),
      ])}
    </>
  );
}

/** The tree of groups as a list, where there is no room for it beside the phrases. */
function GroupChoice({ view, filter, onChange }: ListsProps) {
  const options = view.groups.map(({ path, name, depth, count }) => ({
    value: `=${path}`,
    label: `${'\u2003'.repeat(depth)}${name || t('options.phrases.noGroup')} (${count})`,
  }));
  const value = filter.group === null ? '' : `=${filter.group}`;
  const isKnown = value === '' || options.some((option) => option.value === value);
  return (
    <SelectField
      hideLabel
      className="md:hidden"
      label={t('options.filter.group')}
      value={value}
      options={[
        { value: '', label: t('options.filter.allGroups') },
        ...(isKnown ? [] : [{ value, label: filter.group ?? '' }]),
        ...options,
      ]}
      onChange={(group) => onChange({ group: group === '' ? null : group.slice(1) })}
    />
  );
}
