import { useMemo } from 'react';
import type { Phrase } from '../../lib/core/knowledge/phrase.ts';
import type { StoredPhrase } from '../../lib/core/knowledge/stored-phrase.ts';
import { t } from '../../lib/i18n/t.ts';
import type { ImportDone } from '../../lib/panel/desk/library/write-import.ts';
import {
  bringBackOriginal,
  ChangedMeanwhile,
  remove,
  removeLibrary,
  save,
  setHidden,
  type Undo,
  undoOf,
} from '../../lib/panel/desk/phrase-commands.ts';
import { failed, tellChange, withUndo } from '../settings/tell-change.ts';
import { type Toast, useToast } from '../ui/toast.tsx';
import { ridersTold } from './import/rider-words.ts';

/** A phrase as far as a command and the word about it need it. */
type Named = Pick<StoredPhrase, 'key' | 'title'>;

/** Everything that changes the base, each with a word about what happened and, where it makes sense, a way back. */
export function useLibraryActions() {
  const toast = useToast();
  return useMemo(() => createActions(toast), [toast]);
}

function createActions(toast: (toast: Toast) => void) {
  const tell = (change: () => Promise<Toast>) => tellChange(toast, change);
  const done = (text: string, undo: Undo) => withUndo(toast, text, undo);
  return {
    /** Whether it was saved; or what has become of the phrase meanwhile, for the form to ask about. */
    save: async (phrase: Phrase, existing: StoredPhrase | null): Promise<boolean | ChangedMeanwhile> => {
      try {
        await save(phrase, existing);
        toast({ text: t('options.form.saved', { title: phrase.title }) });
        return true;
      } catch (error) {
        if (error instanceof ChangedMeanwhile) return error;
        toast(failed(error));
        return false;
      }
    },
    setHidden: ({ key, title }: Named, hidden: boolean) =>
      tell(async () => {
        const undo = await setHidden(key, hidden);
        return done(t(hidden ? 'options.row.wasHidden' : 'options.row.wasShown', { title }), undo);
      }),
    remove: ({ key, title }: Named) =>
      tell(async () => done(t('options.row.wasRemoved', { title }), await remove(key))),
    removeLibrary: (name: string) =>
      tell(async () => done(t('options.phrases.libraryRemoved', { name }), await removeLibrary(name))),
    restoreOriginal: ({ key, title }: Named) =>
      tell(async () => {
        const undo = await bringBackOriginal(key);
        if (!undo) return { tone: 'bad', text: t('options.row.noOriginal', { title }) };
        return done(t('options.row.wasRestored', { title }), undo);
      }),
    imported: ({ done: written, riders, denied }: ImportDone, library: string) => {
      const { revision, added, replaced, removed } = written;
      const phrases = t('options.import.done', { library, added, changed: replaced, removed });
      const undo = async () => {
        const left = await undoOf(revision)();
        await riders.undo();
        return left;
      };
      const rest = [...ridersTold(riders), ...(denied ? [t('sitesDesk.importDenied')] : [])];
      const said = done([phrases, ...rest].join(' '), undo);
      toast(riders.failed.length > 0 ? { ...said, tone: 'bad' } : said);
    },
    /** For what failed before there was anything to change. */
    fail: (error: unknown) => toast(failed(error)),
  };
}
