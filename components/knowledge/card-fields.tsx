import { LINE_LIMIT } from '../../lib/core/knowledge/card.ts';
import { t } from '../../lib/i18n/t.ts';
import { type CardDraft, type CardErrors, cardChoices } from '../../lib/panel/desk/card-draft.ts';
import { langName, problemText } from '../library/wording.ts';
import { SelectField } from '../ui/select-field.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';
import { kindName, needName } from './card-wording.ts';
import { PhrasesField } from './phrases-field.tsx';

interface CardFieldsProps {
  draft: CardDraft;
  errors: CardErrors;
  titles: ReadonlyMap<string, string>;
  /** What the card is about and in which language is part of what a built-in card is. */
  fixed: 'nothing' | 'lang' | 'all';
  onChange: (part: Partial<CardDraft>) => void;
}

/** The controls of a card, in the order in which the card shows them. */
export function CardFields({ draft, errors, titles, fixed, onChange }: CardFieldsProps) {
  const error = (field: keyof CardDraft) => errors[field] && problemText(errors[field]);
  const text = (field: 'name' | 'line' | 'figure' | 'notWhen' | 'signs' | 'do' | 'dont') => ({
    value: draft[field],
    error: error(field),
    onChange: (words: string) => onChange({ [field]: words }),
  });
  return (
    <div className="flex flex-col gap-4">
      <Sorting {...{ draft, fixed, onChange }} />
      <TextField required label={t('knowledge.name')} {...text('name')} />
      <TextField
        required
        label={t('knowledge.line')}
        hint={t('knowledge.lineHint', { n: [...draft.line.trim()].length, max: LINE_LIMIT[draft.lang] })}
        {...text('line')}
      />
      {draft.kind === 'standard' && <TextField label={t('knowledge.figure')} {...text('figure')} />}
      <TextArea label={t('knowledge.signs')} hint={t('knowledge.onePerLine')} {...text('signs')} />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextArea label={t('knowledge.do')} hint={t('knowledge.onePerLine')} {...text('do')} />
        <TextArea label={t('knowledge.dont')} hint={t('knowledge.onePerLine')} {...text('dont')} />
      </div>
      <TextArea rows={2} label={t('knowledge.notWhen')} {...text('notWhen')} />
      <SelectField
        label={t('knowledge.need')}
        value={draft.need}
        options={[
          { value: '', label: t('knowledge.noNeed') },
          ...cardChoices.needs.map((value) => ({ value, label: needName(value) })),
        ]}
        onChange={(need) => onChange({ need })}
      />
      <PhrasesField
        chosen={draft.phrases}
        titles={titles}
        error={error('phrases')}
        onChange={(phrases) => onChange({ phrases })}
      />
    </div>
  );
}

function Sorting({ draft, fixed, onChange }: Pick<CardFieldsProps, 'draft' | 'fixed' | 'onChange'>) {
  if (fixed === 'all') return null;
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <SelectField
        label={t('knowledge.kindLabel')}
        value={draft.kind}
        options={cardChoices.kinds.map((value) => ({ value, label: kindName(value) }))}
        onChange={(kind) => onChange({ kind })}
      />
      {fixed === 'nothing' && (
        <SelectField
          label={t('knowledge.lang')}
          value={draft.lang}
          options={cardChoices.langs.map((value) => ({ value, label: langName(value) }))}
          onChange={(lang) => onChange({ lang, phrases: [] })}
        />
      )}
    </div>
  );
}
