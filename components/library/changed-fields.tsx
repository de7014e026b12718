import type { Phrase } from '../../lib/core/knowledge/phrase.ts';
import { t } from '../../lib/i18n/t.ts';
import { DiffText } from './diff-text.tsx';
import { stageNames } from './wording.ts';

const lines = (values: readonly string[]) => values.join('\n');

/** A phrase, in the base or on its way there. */
type Shown = Phrase & { hidden?: boolean };

/** What of a phrase can differ, how it is called, and how it is written down. */
const fields: { name: () => string; of: (phrase: Shown) => string }[] = [
  { name: () => t('options.form.title'), of: ({ title }) => title },
  { name: () => t('options.form.text'), of: ({ text }) => text },
  { name: () => t('options.form.variants'), of: ({ variants }) => lines(variants) },
  { name: () => t('options.form.asks'), of: ({ asks }) => lines(asks) },
  { name: () => t('options.form.group'), of: ({ group }) => group },
  { name: () => t('options.form.shortcut'), of: ({ shortcut }) => shortcut },
  { name: () => t('options.form.tags'), of: ({ tags }) => tags.join(', ') },
  { name: () => t('options.form.stage'), of: ({ stage }) => stageNames[stage ?? '']() },
  { name: () => t('options.form.purpose'), of: ({ purpose }) => t(`options.purpose.${purpose}`) },
  { name: () => t('options.form.doubts'), of: ({ doubts }) => doubts.join(', ') },
  { name: () => t('options.form.occasion'), of: ({ occasion = '' }) => occasion },
  { name: () => t('options.form.tone'), of: ({ tone }) => (tone ? t(`options.tone.${tone}`) : '') },
  { name: () => t('desk.form.validFrom'), of: ({ validFrom = '' }) => validFrom },
  { name: () => t('desk.form.validUntil'), of: ({ validUntil = '' }) => validUntil },
  { name: () => t('desk.form.notes'), of: ({ notes = '' }) => notes },
  {
    name: () => t('options.filter.state'),
    of: ({ hidden = false }) => (hidden ? t('options.row.hidden') : ''),
  },
];

/** A phrase before and after: the fields that differ, what went and what came marked in each. */
export function ChangedFields({ before, after }: { before: Shown; after: Shown }) {
  const differ = fields
    .map(({ name, of }) => ({ name: name(), before: of(before), after: of(after) }))
    .filter((field) => field.before !== field.after);
  if (differ.length === 0) return <p className="text-sm text-muted">{t('desk.change.place')}</p>;
  return (
    <dl className="grid gap-x-3 gap-y-1 text-sm sm:grid-cols-[7rem_1fr]">
      {differ.map((field) => (
        <div key={field.name} className="contents">
          <dt className="text-muted">{field.name}</dt>
          <dd className="min-w-0 break-words whitespace-pre-line">
            <DiffText before={field.before} after={field.after} side="both" />
          </dd>
        </div>
      ))}
    </dl>
  );
}
