import { DOUBTS, type DoubtId, TONES } from '../../lib/core/knowledge/codes.ts';
import { OCCASIONS, type Occasion } from '../../lib/core/knowledge/occasions.ts';
import type { Lang } from '../../lib/core/knowledge/phrase.ts';
import { t } from '../../lib/i18n/t.ts';
import type { PhraseDraft } from '../../lib/panel/desk/phrase-draft.ts';
import { useKnownCards } from '../../lib/panel/use-cards.ts';
import { SelectField } from '../ui/select-field.tsx';

interface PhraseFitProps {
  draft: Pick<PhraseDraft, 'occasion' | 'tone' | 'doubts'>;
  onChange: (part: Partial<PhraseDraft>) => void;
}

/** A key of a text must be a plain name: `price-firm` → `price_firm`. */
type Underscored<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Underscored<Tail>}`
  : Name;

const occasionName = (occasion: Occasion) =>
  t(`options.occasion.${occasion.replaceAll('-', '_') as Underscored<Occasion>}`);

/** What a phrase fits: the moment, the sound, the doubts that it answers. */
export function PhraseFit({ draft, onChange }: PhraseFitProps) {
  return (
    <>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <SelectField
          label={t('options.form.occasion')}
          hint={t('options.form.occasionHint')}
          value={draft.occasion}
          options={[
            { value: '', label: t('options.form.noOccasion') },
            ...OCCASIONS.map((value) => ({ value, label: occasionName(value) })),
          ]}
          onChange={(occasion) => onChange({ occasion })}
        />
        <SelectField
          label={t('options.form.tone')}
          value={draft.tone}
          options={[
            { value: '', label: t('options.form.noTone') },
            ...TONES.map((value) => ({ value, label: t(`options.tone.${value}`) })),
          ]}
          onChange={(tone) => onChange({ tone })}
        />
      </div>
      <DoubtsField chosen={draft.doubts} onChange={(doubts) => onChange({ doubts })} />
    </>
  );
}

/** The doubts by the names of their cards: whoever renames a card finds the name here. */
function DoubtsField(props: { chosen: readonly DoubtId[]; onChange: (doubts: DoubtId[]) => void }) {
  const { chosen, onChange } = props;
  const lang: Lang = t('options.lang') === 'en' ? 'en' : 'zh-CN';
  const { cards } = useKnownCards(lang);
  const nameOf = (id: DoubtId) => cards?.find(({ card }) => card.id === id)?.card.name ?? id;
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="pb-1 text-sm font-medium">{t('options.form.doubts')}</legend>
      <div className="grid gap-x-4 gap-y-1 sm:grid-cols-2">
        {DOUBTS.map((id) => (
          <label key={id} className="flex min-h-6 cursor-pointer items-center gap-2 text-sm">
            <input
              type="checkbox"
              className="size-4 shrink-0 accent-accent"
              checked={chosen.includes(id)}
              onChange={({ target }) =>
                onChange(DOUBTS.filter((doubt) => (doubt === id ? target.checked : chosen.includes(doubt))))
              }
            />
            {nameOf(id)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
