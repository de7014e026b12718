import { X } from 'lucide-react';
import { BUYER_TYPES, type BuyerTypeId, TYPE_FAMILIES } from '../../lib/core/knowledge/codes.ts';
import { t } from '../../lib/i18n/t.ts';
import { useKnownCards } from '../../lib/panel/use-cards.ts';
import { SelectField } from '../ui/select-field.tsx';
import type { MemoryFieldsProps } from './memory-fields-props.ts';

const familyOf = (id: BuyerTypeId) => TYPE_FAMILIES.find((family) => id.startsWith(family));

/** What kind of buyer this is, as the agent knows by now; one type of each family. */
export function KnownTypes({ kept: { types }, save }: MemoryFieldsProps) {
  const { cards } = useKnownCards(t('panel.lang') === 'zh-CN' ? 'zh-CN' : 'en');
  if (!cards) return null;
  const named = BUYER_TYPES.flatMap((id) => {
    const card = cards.find(({ card }) => card.id === id)?.card;
    return card ? [{ id, name: card.name }] : [];
  });
  const known = named.filter(({ id }) => Object.values(types).includes(id));
  const set = (id: BuyerTypeId, to: BuyerTypeId | null) => {
    const family = familyOf(id);
    if (!family) return;
    const { [family]: _, ...others } = types;
    save({ types: to === null ? others : { ...others, [family]: to } });
  };
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="pb-1 text-sm font-medium">{t('memory.types')}</legend>
      <div className="flex flex-wrap gap-1 empty:hidden">
        {known.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            aria-label={t('memory.removeType', { name })}
            onClick={() => set(id, null)}
            className="inline-flex min-h-6 cursor-pointer items-center gap-1 rounded bg-accent-soft px-2 text-xs text-accent hover:opacity-90"
          >
            {name}
            <X size={12} aria-hidden />
          </button>
        ))}
      </div>
      <SelectField<BuyerTypeId | ''>
        label={t('memory.addType')}
        hideLabel
        value=""
        options={[
          { value: '', label: t('memory.chooseType') },
          ...named
            .filter(({ id }) => !known.some((one) => one.id === id))
            .map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(id) => id !== '' && set(id, id)}
      />
    </fieldset>
  );
}
