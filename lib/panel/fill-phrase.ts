import type { OpenChat } from '../core/chat/snapshot.ts';
import type { Phrase } from '../core/knowledge/phrase.ts';
import { fillVariables, isMasked } from '../core/knowledge/variables.ts';
import type { Facts } from '../data/facts.ts';

/** A phrase as it would be inserted; `missing` names the variables that still have to be filled. */
export interface FilledPhrase {
  text: string;
  missing: string[];
}

/**
 * Fills a phrase from what the page shows (buyer, product, order number) and what the shop filled in once. A masked buyer
 * is called by `dear`, the polite word for a buyer whose name nobody knows.
 */
export function fillPhrase(
  phrase: Pick<Phrase, 'text'>,
  open: Pick<OpenChat, 'buyerName' | 'product' | 'order'>,
  facts: Facts,
  dear: string,
): FilledPhrase {
  const buyer = open.buyerName === '' || isMasked(open.buyerName) ? dear : open.buyerName;
  return fillVariables(phrase.text, {
    ...facts,
    buyer,
    ...(open.product && { product: open.product.title }),
    ...(open.order && { order: open.order.id }),
  });
}
