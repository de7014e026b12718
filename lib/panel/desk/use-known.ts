import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { listGroups } from '../../data/phrases.ts';
import { libraryThread } from './library/library-thread.ts';

/** The groups that exist, for a form to offer. */
export const useGroups = (): string[] => useLiveQuery(listGroups) ?? [];

/** The title of another phrase that already has `shortcut`, if any; looked up beside the page, for a large library takes a while to read. */
export function useShortcutClash(shortcut: string, ownKey: string | null): string | undefined {
  const [found, setFound] = useState({ shortcut: '', title: null as string | null });
  const code = shortcut.trim();
  useEffect(() => {
    if (code === '') return;
    let isOld = false;
    // Without an answer only the warning is missing.
    libraryThread()
      .ask('clash', { shortcut: code, ownKey })
      .then(
        (title) => !isOld && setFound({ shortcut: code, title }),
        () => {},
      );
    return () => {
      isOld = true;
    };
  }, [code, ownKey]);
  return (found.shortcut === code && code !== '' && found.title) || undefined;
}
