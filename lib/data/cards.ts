import * as v from 'valibot';
import { type Card, CardSchema } from '../core/knowledge/card.ts';
import { cardKey, isSameCard, type StoredCard } from '../core/knowledge/merge-cards.ts';
import type { Lang } from '../core/knowledge/phrase.ts';
import { database } from './database.ts';

/** Which card. */
export type CardName = Pick<Card, 'lang' | 'id'>;

/** A card's row before a change, for {@link putBackCard}; null where there was none. */
export interface CardBefore {
  key: string;
  row: StoredCard | null;
}

/** What the user has made of the cards of one language. A row that is no card any more leaves the built-in one standing. */
export async function listStoredCards(lang: Lang): Promise<StoredCard[]> {
  const rows = await database.cards.where('lang').equals(lang).toArray();
  return rows.filter(({ card }) => card === null || v.is(CardSchema, card));
}

/** Changes one row in one go: two windows cannot undo each other's half. `next` gives null for a row that says nothing. */
function change(
  name: CardName,
  now: number,
  next: (row: StoredCard) => Pick<StoredCard, 'card' | 'base' | 'hidden'>,
): Promise<CardBefore> {
  const key = cardKey(name);
  return database.transaction('rw', database.cards, async () => {
    const row = (await database.cards.get(key)) ?? null;
    const untouched = { key, lang: name.lang, card: null, base: null, hidden: false, createdAt: now };
    const after = { ...(row ?? untouched), ...next(row ?? untouched) };
    if (after.card === null && !after.hidden) await database.cards.delete(key);
    else await database.cards.put(after);
    return { key, row };
  });
}

const originalOf = (name: CardName, builtIn: readonly Card[]) =>
  builtIn.find((card) => cardKey(card) === cardKey(name)) ?? null;

/**
 * Saves an edit of a built-in card, or an own card. An edit that says what the built-in card says is none.
 * @throws valibot's error when it is no card
 */
export async function saveCard(input: unknown, builtIn: readonly Card[], now: number): Promise<CardBefore> {
  const card = v.parse(CardSchema, input);
  const original = originalOf(card, builtIn);
  const edit = original && isSameCard(card, original) ? null : card;
  return change(card, now, ({ hidden }) => ({ card: edit, base: edit && original, hidden }));
}

/** Takes a card out of the panel, or brings it back. */
export function setCardHidden(name: CardName, hidden: boolean, now: number): Promise<CardBefore> {
  return change(name, now, ({ card, base }) => ({ card, base, hidden }));
}

/** Puts the built-in words back in place of the user's; hiding stays. */
export function restoreCard(name: CardName, now: number): Promise<CardBefore> {
  return change(name, now, ({ hidden }) => ({ card: null, base: null, hidden }));
}

/** The user has seen what the pack says now, and keeps his own words. */
export function keepCard(name: CardName, builtIn: readonly Card[], now: number): Promise<CardBefore> {
  const original = originalOf(name, builtIn);
  return change(name, now, ({ card, hidden }) => ({ card, base: card && original, hidden }));
}

/** Removes an own card for good. */
export function deleteCard(name: CardName, now: number): Promise<CardBefore> {
  return change(name, now, () => ({ card: null, base: null, hidden: false }));
}

/** Takes a change back. */
export async function putBackCard({ key, row }: CardBefore): Promise<void> {
  if (row) await database.cards.put(row);
  else await database.cards.delete(key);
}
