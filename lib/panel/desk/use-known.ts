import { useEffect, useState } from 'react';
import { libraryThread } from './library/library-thread.ts';

/**
 * What a form has to know of the other phrases, which are looked through beside the page: the groups that exist, and the title
 * of another phrase that answers to `shortcut`; `ownKey`: the phrase that is being changed.
 */
export function useKnown(
  shortcut: string,
  ownKey: string | null,
): { groups: string[]; clash: string | undefined } {
  // Without them only what could be chosen, and the warning of a shortcut that is taken, are missing.
  const [groups, setGroups] = useState<string[] | null>(null);
  const [taken, setTaken] = useState<{ shortcut: string; title: string | null } | null>(null);
  useEffect(() => {
    libraryThread()
      .ask('groups', null)
      .then(setGroups, () => {});
  }, []);
  useEffect(() => {
    if (!groups || shortcut.trim() === '') return;
    libraryThread()
      .ask('titleFor', [shortcut, ownKey])
      .then(
        (title) => setTaken({ shortcut, title }),
        () => {},
      );
  }, [groups, shortcut, ownKey]);
  return { groups: groups ?? [], clash: (taken?.shortcut === shortcut && taken.title) || undefined };
}
