import { useCallback, useMemo, useState } from 'react';
import type { PlanWishes } from '../../../core/library/plan-import.ts';
import type { Choice } from '../../../core/library/planned-import.ts';
import { importThread } from './library-thread.ts';
import type { PlanSummary, RowFilter } from './questions.ts';

/** What can be done with a plan before it is written. */
export interface DryRunCommands {
  plan: (wishes: PlanWishes) => void;
  choose: (rows: number | RowFilter, choice: Choice) => void;
  dropGone: (drop: boolean) => void;
}

/** The plan of the import under way; `keep` takes a newer one. */
export function useDryRun(first: PlanSummary, onFail: (error: unknown) => void) {
  const [summary, keep] = useState(first);
  const follow = useCallback((next: Promise<PlanSummary>) => void next.then(keep, onFail), [onFail]);
  const commands: DryRunCommands = useMemo(
    () => ({
      plan: (wishes) => follow(importThread().ask('plan', wishes)),
      choose: (rows, choice) => follow(importThread().ask('choose', { rows, choice })),
      dropGone: (drop) => follow(importThread().ask('dropGone', drop)),
    }),
    [follow],
  );
  return { summary, keep, commands };
}
