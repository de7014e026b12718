import { t } from '../../../lib/i18n/t.ts';
import type { PlanSummary } from '../../../lib/panel/desk/library/questions.ts';
import { SelectField } from '../../ui/select-field.tsx';

interface DryRunGroupsProps {
  summary: Pick<PlanSummary, 'groups' | 'knownGroups'>;
  onMerge: (groups: Record<string, string>) => void;
}

/** So many groups are worth choosing for one by one. */
const SHOWN = 100;

/** The groups of the file: each may go into one that is there. */
export function DryRunGroups({ summary: { groups, knownGroups }, onMerge }: DryRunGroupsProps) {
  if (groups.length === 0 || knownGroups.length === 0) return null;
  const merged = groups.filter(({ name, into }) => name !== into).length;
  const wished = Object.fromEntries(groups.map(({ name, into }) => [name, into]));
  return (
    <details className="text-sm">
      <summary className="cursor-pointer py-1 font-medium">
        {merged > 0
          ? t('dryRun.groupsMerged', { n: groups.length, merged })
          : t('dryRun.groups', { n: groups.length })}
      </summary>
      <p className="pb-2 text-xs text-muted">{t('dryRun.groupsHelp')}</p>
      <ul className="flex flex-col gap-2">
        {groups.slice(0, SHOWN).map(({ name, into, rows }) => (
          <li key={name} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="min-w-0 flex-1 basis-40 break-words">
              {name} <span className="text-xs text-muted tabular-nums">{rows}</span>
            </span>
            <SelectField
              hideLabel
              className="w-full sm:w-64"
              label={t('dryRun.groupInto', { name })}
              value={into}
              options={[...new Set([name, into, ...knownGroups])].map((value) => ({
                value,
                label: value === name ? t('dryRun.groupKeep', { name }) : value,
              }))}
              onChange={(next) => onMerge({ ...wished, [name]: next })}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
