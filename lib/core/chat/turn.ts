/** Who wrote a row of the chat. `robot` is any automatic reply; `system` is the platform itself. */
export type Side = 'buyer' | 'seller' | 'robot' | 'system';

/** What a row shows. A picture or a card is a message like any other: the buyer waits after it. */
export type TurnKind = 'text' | 'image' | 'card';

/** One row of a chat, as the page shows it. */
export interface Turn {
  /** Stable within its chat: the page's own message id, or one derived from content and order. */
  id: string;
  side: Side;
  kind: TurnKind;
  /** What the row says, trimmed; for an image or card without words, the empty string. At most 2,000 characters. */
  text: string;
  /** When the page says that it was sent, ms since the epoch; null where the page shows no usable time. */
  pageAt: number | null;
  /** When we saw it arrive, ms since the epoch; null for history (it was there at the first look, or was back-filled). */
  seenAt: number | null;
}

/** What a turn says to someone who can only read: its words, or nothing for a bare picture. */
export type SpokenTurn = Pick<Turn, 'side' | 'kind' | 'text'>;
