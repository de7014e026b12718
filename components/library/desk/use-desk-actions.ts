import { useMemo } from 'react';
import { t } from '../../../lib/i18n/t.ts';
import type {
  BulkDeed,
  BulkDone,
  Move,
  Revision,
  StoredPhrase,
} from '../../../lib/panel/desk/library/desk-questions.ts';
import type { Desk } from '../../../lib/panel/desk/library/use-desk.ts';
import { undoOf } from '../../../lib/panel/desk/phrase-commands.ts';
import { failed, tellChange, withUndo } from '../../settings/tell-change.ts';
import { type Toast, useToast } from '../../ui/toast.tsx';
import { revisionText, whenText } from './revision-words.ts';

/** Everything that the desk's thread changes, each with a word about what happened and a way back. */
export function useDeskActions(ask: Desk['ask']) {
  const toast = useToast();
  return useMemo(() => createActions(ask, toast), [ask, toast]);
}

const deedTexts: Record<BulkDeed['do'], (n: number) => string> = {
  edit: (n) => t('desk.bulk.wereEdited', { n }),
  hide: (n) => t('desk.bulk.wereHidden', { n }),
  show: (n) => t('desk.bulk.wereShown', { n }),
  remove: (n) => t('desk.bulk.wereRemoved', { n }),
};

function bulkText(deed: BulkDeed, { changed, team, builtIn }: BulkDone): string {
  return [
    deedTexts[deed.do](changed),
    team > 0 && t('desk.bulk.teamLeft', { n: team }),
    builtIn > 0 && t('desk.bulk.builtInLeft', { n: builtIn }),
  ]
    .filter(Boolean)
    .join(' ');
}

function createActions(ask: Desk['ask'], toast: (toast: Toast) => void) {
  const tell = (change: () => Promise<Toast>) => tellChange(toast, change);
  const done = (text: string, revision: number | null): Toast =>
    revision === null ? { text } : withUndo(toast, text, undoOf(revision));
  return {
    /** Without keys: with all that is selected. */
    bulk: (deed: BulkDeed, keys?: string[]) =>
      tell(async () => {
        const wanted = { deed, now: Date.now(), ...(keys && { keys }) };
        const result = await ask('bulk', wanted);
        return done(bulkText(deed, result), result.revision);
      }),
    move: (key: string, move: Move) =>
      void ask('move', { key, move, now: Date.now() }).catch((error: unknown) => toast(failed(error))),
    step: (kind: 'undo' | 'redo') =>
      tell(async () => {
        const reverted = await ask('step', { kind, now: Date.now() });
        if (!reverted) return { text: t(kind === 'undo' ? 'desk.noUndo' : 'desk.noRedo') };
        const what = revisionText(reverted);
        const text = t(kind === 'undo' ? 'desk.undone' : 'desk.redone', { what });
        return { text: reverted.left > 0 ? `${text} ${t('desk.leftAlone', { n: reverted.left })}` : text };
      }),
    rollBack: ({ id, at }: Revision) =>
      tell(async () =>
        done(
          t('desk.revisions.done', { when: whenText(at) }),
          await ask('rollBack', { id, now: Date.now() }),
        ),
      ),
    giveWording: (earlier: StoredPhrase) =>
      tell(async () => {
        const revision = await ask('wording', { key: earlier.key, earlier, now: Date.now() });
        return done(t('desk.history.restored', { title: earlier.title }), revision);
      }),
  };
}
