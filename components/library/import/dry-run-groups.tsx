import { useState } from 'react';
import { t } from '../../../lib/i18n/t.ts';
import type { PlanSummary } from '../../../lib/panel/desk/library/questions.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { VirtualRows } from '../../ui/virtual-rows.tsx';

interface DryRunGroupsProps {
  summary: Pick<PlanSummary, 'groups' | 'groupCount' | 'mergedGroups' | 'knownGroups'>;
  onMerge: (groups: Record<string, string>) => void;
}

/** The groups of the file: each may go into one that is there. They are drawn when somebody wants to see them. */
export function DryRunGroups({ summary, onMerge }: DryRunGroupsProps) {
  const { groups, groupCount: n, mergedGroups: merged, knownGroups } = summary;
  const [isOpen, setOpen] = useState(false);
  if (groups.length === 0 || knownGroups.length === 0) return null;
  return (
    <details className="text-sm" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="cursor-pointer py-1 font-medium">
        {merged > 0 ? t('dryRun.groupsMerged', { n, merged }) : t('dryRun.groups', { n })}
      </summary>
      <p className="pb-2 text-xs text-muted">{t('dryRun.groupsHelp')}</p>
      {isOpen && (
        <VirtualRows
          label={t('dryRun.groups', { n })}
          rows={{ at: (place) => groups[place], need: () => {} }}
          count={groups.length}
          rowHeight={40}
          className="h-60 rounded-lg border border-line"
        >
          {({ name, into, rows }) => (
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-1">
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
                onChange={(next) => onMerge({ [name]: next })}
              />
            </div>
          )}
        </VirtualRows>
      )}
    </details>
  );
}
