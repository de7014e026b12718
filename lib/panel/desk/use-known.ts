import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { listGroups } from '../../data/phrases.ts';
import { libraryThread } from './library/library-thread.ts';
import type { KnownShortcut } from './phrase-draft.ts';

/** What a form has to know of the other phrases: the groups that exist, and the shortcuts that are taken. */
export function useKnown(): { groups: string[]; shortcuts: readonly KnownShortcut[] } {
  const groups = useLiveQuery(listGroups) ?? [];
  const [shortcuts, setShortcuts] = useState<readonly KnownShortcut[]>([]);
  useEffect(() => {
    // Without them only the warning of a shortcut that is taken is missing.
    libraryThread()
      .ask('shortcuts', null)
      .then(setShortcuts, () => {});
  }, []);
  return { groups, shortcuts };
}
