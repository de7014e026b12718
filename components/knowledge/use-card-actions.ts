import { useMemo } from 'react';
import type { Card } from '../../lib/core/knowledge/card.ts';
import type { KnownCard } from '../../lib/core/knowledge/merge-cards.ts';
import { t } from '../../lib/i18n/t.ts';
import { dropCard, hide, keepOwnWords, keepWords, restoreWords } from '../../lib/panel/desk/card-commands.ts';
import type { Undo } from '../../lib/panel/desk/phrase-commands.ts';
import { tellChange, withUndo } from '../settings/tell-change.ts';
import { type Toast, useToast } from '../ui/toast.tsx';

/** Everything that changes a card, each with a word about what happened and a way back. */
export function useCardActions() {
  const toast = useToast();
  return useMemo(() => createActions(toast), [toast]);
}

export type CardActions = ReturnType<typeof createActions>;

function createActions(toast: (toast: Toast) => void) {
  const tell = (text: string, change: () => Promise<Undo>) =>
    tellChange(toast, async () => withUndo(toast, text, await change()));
  return {
    save: (card: Card) => tell(t('knowledge.saved', { name: card.name }), () => keepWords(card)),
    setHidden: (known: KnownCard, hidden: boolean) => {
      const { name } = known.card;
      const text = t(hidden ? 'knowledge.wasHidden' : 'knowledge.wasShown', { name });
      return tell(text, () => hide(known, hidden));
    },
    restore: (known: KnownCard) =>
      tell(t('knowledge.wasRestored', { name: known.card.name }), () => restoreWords(known)),
    keepOwn: (known: KnownCard) =>
      tell(t('knowledge.wasKept', { name: known.card.name }), () => keepOwnWords(known)),
    remove: (known: KnownCard) =>
      tell(t('knowledge.wasRemoved', { name: known.card.name }), () => dropCard(known)),
  };
}
