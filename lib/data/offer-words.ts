import * as v from 'valibot';
import type { Lang } from '../core/knowledge/phrase.ts';
import { type OfferWords, OfferWordsSchema } from '../core/tactics/offer-words.ts';

const files = {
  'zh-CN': () => import('../../assets/tactics/zh-CN.json'),
  en: () => import('../../assets/tactics/en.json'),
};

/** What a choice of remedies and a request for proofs are put together from, in the buyer's language. */
export async function loadOfferWords(lang: Lang): Promise<OfferWords> {
  return v.parse(OfferWordsSchema, (await files[lang]()).default);
}
