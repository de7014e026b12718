import type { Card } from '../../core/knowledge/card.ts';
import type { KnownCard } from '../../core/knowledge/merge-cards.ts';
import { builtInCards } from '../../data/built-in-cards.ts';
import {
  type CardBefore,
  deleteCard,
  keepCard,
  putBackCard,
  restoreCard,
  saveCard,
  setCardHidden,
} from '../../data/cards.ts';
import type { Undo } from './phrase-commands.ts';

const undoOf = async (change: Promise<CardBefore>): Promise<Undo> => {
  const before = await change;
  return () => putBackCard(before);
};

/** Saves an own card, or an edit of a built-in one. */
export const keepWords = (card: Card): Promise<Undo> =>
  undoOf(builtInCards(card.lang).then((builtIn) => saveCard(card, builtIn, Date.now())));

export const hide = ({ card }: KnownCard, hidden: boolean): Promise<Undo> =>
  undoOf(setCardHidden(card, hidden, Date.now()));

/** Puts the built-in words in place of the user's. */
export const restoreWords = ({ card }: KnownCard): Promise<Undo> => undoOf(restoreCard(card, Date.now()));

/** Keeps the user's words although the pack has newer ones. */
export const keepOwnWords = ({ card }: KnownCard): Promise<Undo> =>
  undoOf(builtInCards(card.lang).then((builtIn) => keepCard(card, builtIn, Date.now())));

export const dropCard = ({ card }: KnownCard): Promise<Undo> => undoOf(deleteCard(card, Date.now()));
