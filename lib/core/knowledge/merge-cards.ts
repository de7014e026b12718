import type { Card } from './card.ts';
import type { Lang } from './phrase.ts';

/** What the user has made of a card, as the base keeps it. A built-in card that nobody touched has no row. */
export interface StoredCard {
  /** `lang/id` */
  key: string;
  lang: Lang;
  /** The user's own words; null where the built-in ones stand and only `hidden` is meant. */
  card: Card | null;
  /** The built-in card as it stood when the user changed it, by which a newer one is noticed; null for an own card. */
  base: Card | null;
  hidden: boolean;
  /** ms since the epoch; of two own cards the older stands first. */
  createdAt: number;
}

/** A card as it stands now, with where it comes from. */
export interface KnownCard {
  key: string;
  card: Card;
  /** `pack`: built in, perhaps edited · `own`: written by the user, or no longer in the pack. */
  origin: 'pack' | 'own';
  edited: boolean;
  hidden: boolean;
  /** What the pack says now, where it has changed since the user's edit. */
  newer: Card | null;
}

/** The key of a card over all languages. */
export function cardKey({ lang, id }: Pick<Card, 'lang' | 'id'>): string {
  return `${lang}/${id}`;
}

const parts = (card: Card) => {
  const { id, kind, lang, name, line, signs, do: act, dont, need, phrases, notWhen, figure = null } = card;
  return [id, kind, lang, name, line, signs, act, dont, need, phrases, notWhen, figure];
};

/** Whether two cards say the same, whatever the order in which their fields were written. */
export function isSameCard(a: Card, b: Card): boolean {
  return JSON.stringify(parts(a)) === JSON.stringify(parts(b));
}

/** The built-in cards in their order with the user's changes in their place, then the user's own, the oldest first. */
export function mergeCards(builtIn: readonly Card[], stored: readonly StoredCard[]): KnownCard[] {
  const rows = new Map(stored.map((row) => [row.key, row]));
  const ofPack = builtIn.map((original): KnownCard => {
    const key = cardKey(original);
    const row = rows.get(key);
    rows.delete(key);
    const edit = row?.card ?? null;
    const changed = edit !== null && (!row?.base || !isSameCard(row.base, original));
    return {
      key,
      card: edit ?? original,
      origin: 'pack',
      edited: edit !== null,
      hidden: row?.hidden ?? false,
      newer: changed ? original : null,
    };
  });
  const own = [...rows.values()]
    .sort((a, b) => a.createdAt - b.createdAt)
    .flatMap(({ key, card, hidden }): KnownCard[] =>
      card ? [{ key, card, origin: 'own', edited: false, hidden, newer: null }] : [],
    );
  return [...ofPack, ...own];
}
