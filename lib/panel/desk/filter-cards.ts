import { CARD_KINDS, type CardKind } from '../../core/knowledge/card.ts';
import type { KnownCard } from '../../core/knowledge/merge-cards.ts';

/** What the cards are narrowed to; an empty field narrows nothing. */
export interface CardFilter {
  query: string;
  kind: CardKind | '';
  /** `mine`: edited or written by the user · `newer`: edited, and the pack has changed since. */
  state: '' | 'shown' | 'hidden' | 'mine' | 'newer';
}

export const noCardFilter: CardFilter = { query: '', kind: '', state: '' };

const fold = (text: string) => text.normalize('NFKC').toLowerCase();

function hasWords({ card }: KnownCard, words: string[]): boolean {
  const { id, name, line, signs, do: act, dont, notWhen, figure = '' } = card;
  const all = fold([id, name, line, notWhen, figure, ...signs, ...act, ...dont].join('\n'));
  return words.every((word) => all.includes(word));
}

const inState: Record<CardFilter['state'], (card: KnownCard) => boolean> = {
  '': () => true,
  shown: ({ hidden }) => !hidden,
  hidden: ({ hidden }) => hidden,
  mine: ({ edited, origin }) => edited || origin === 'own',
  newer: ({ newer }) => newer !== null,
};

/** The cards that fit every part of the filter; each word of the query must stand somewhere on the card. */
export function filterCards(cards: readonly KnownCard[], { query, kind, state }: CardFilter): KnownCard[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return cards.filter(
    (known) => (kind === '' || known.card.kind === kind) && inState[state](known) && hasWords(known, words),
  );
}

/** The cards by kind, kinds in their order, those without a card left out. */
export function groupCards(cards: readonly KnownCard[]): { kind: CardKind; cards: KnownCard[] }[] {
  return CARD_KINDS.map((kind) => ({
    kind,
    cards: cards.filter(({ card }) => card.kind === kind),
  })).filter((group) => group.cards.length > 0);
}
