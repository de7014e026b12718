import * as v from 'valibot';
import { type Card, CardPackSchema } from '../core/knowledge/card.ts';
import type { Lang } from '../core/knowledge/phrase.ts';

const files = {
  'zh-CN': () => import('../../assets/knowledge/zh-CN.json'),
  en: () => import('../../assets/knowledge/en.json'),
};

const read = new Map<Lang, Promise<Card[]>>();

/** The cards that come with the extension, in their order; the file of a language is read once, when first asked for. */
export function builtInCards(lang: Lang): Promise<Card[]> {
  const cards = read.get(lang) ?? files[lang]().then((file) => v.parse(CardPackSchema, file.default).cards);
  read.set(lang, cards);
  return cards;
}
