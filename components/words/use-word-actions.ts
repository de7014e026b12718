import { useMemo } from 'react';
import type { Word } from '../../lib/core/checks/word.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Undo } from '../../lib/panel/desk/phrase-commands.ts';
import {
  dropWordChange,
  keepWord,
  type ListedWord,
  setWordHidden,
} from '../../lib/panel/desk/word-commands.ts';
import { tellChange, withUndo } from '../settings/tell-change.ts';
import { type Toast, useToast } from '../ui/toast.tsx';

/** Everything that changes a word, each with a word about what happened and, where it makes sense, a way back. */
export function useWordActions() {
  const toast = useToast();
  return useMemo(() => createActions(toast), [toast]);
}
export type WordActions = ReturnType<typeof createActions>;

function createActions(toast: (toast: Toast) => void) {
  const tell = (change: () => Promise<Toast>) => tellChange(toast, change);
  const done = (text: string, undo: Undo) => withUndo(toast, text, undo);
  return {
    save: (word: Word, existing: ListedWord | null) =>
      tell(async () => {
        await keepWord(word, existing);
        return { text: t('words.form.saved', { word: word.word }) };
      }),
    setHidden: (listed: ListedWord, hidden: boolean) =>
      tell(async () => {
        const undo = await setWordHidden(listed, hidden);
        const { word } = listed;
        return done(t(hidden ? 'words.row.wasHidden' : 'words.row.wasShown', { word }), undo);
      }),
    drop: (listed: ListedWord) =>
      tell(async () => {
        const undo = await dropWordChange(listed);
        const { word, isOwn } = listed;
        return done(t(isOwn ? 'words.row.wasRemoved' : 'words.row.wasRestored', { word }), undo);
      }),
  };
}
