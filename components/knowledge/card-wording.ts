import type { CardKind } from '../../lib/core/knowledge/card.ts';
import type { NeedId } from '../../lib/core/knowledge/codes.ts';
import { t } from '../../lib/i18n/t.ts';

/** What a kind of card is called, for headings and lists. */
export function kindName(kind: CardKind): string {
  return t(`knowledge.kind.${kind === 'complaint-step' ? 'complaint' : kind}`);
}

/** What a buyer needs beyond the goods, in a word or two. */
export function needName(need: NeedId): string {
  return t(`knowledge.needs.${need}`);
}
