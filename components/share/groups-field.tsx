import { t } from '../../lib/i18n/t.ts';

interface GroupsFieldProps {
  groups: readonly string[];
  without: readonly string[];
  onChange: (without: string[]) => void;
}

/** Which groups of phrases go out; nothing to choose where there is one. */
export function GroupsField({ groups, without, onChange }: GroupsFieldProps) {
  if (groups.length < 2) return null;
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="text-sm font-medium">{t('share.publish.groups')}</legend>
      <div className="flex max-h-40 flex-col gap-1 overflow-y-auto rounded-md border border-line p-2">
        {groups.map((group) => (
          <label key={group} className="flex items-start gap-2 text-sm">
            <input
              type="checkbox"
              className="mt-0.5 size-4 shrink-0 accent-accent"
              checked={!without.includes(group)}
              onChange={({ target: { checked } }) =>
                onChange(checked ? without.filter((one) => one !== group) : [...without, group])
              }
            />
            <span className="min-w-0 break-words">{group || t('share.publish.noGroup')}</span>
          </label>
        ))}
      </div>
      <p className="text-xs text-muted">{t('share.publish.groupsHint')}</p>
    </fieldset>
  );
}
