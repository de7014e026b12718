import { mask } from '../core/gaps/mask.ts';
import { isMasked } from '../core/knowledge/variables.ts';
import { chatLanguage } from '../core/matching/chat-language.ts';
import type { OwnAnswer } from './panel-store.ts';

/** A title is read at a glance. */
const MAX_TITLE = 40;
/** A shorter name may be part of any word. */
const LEAST_NAME = 2;

/** The answer with the blank for the buyer's name in place of this buyer's. */
function withoutName(text: string, name: string): string {
  const shown = name.trim();
  return shown.length < LEAST_NAME || isMasked(shown) ? text : text.replaceAll(shown, '{buyer}');
}

/**
 * Makes a phrase of an own answer; it is found from now on for questions like the one that it answered. A phrase is for all
 * buyers, and may be handed on: of the question only what tells nothing of this one is kept, and their name becomes a blank.
 */
export async function saveAnswer({ question, text, buyerName }: OwnAnswer): Promise<void> {
  const asked = mask(question, [buyerName]);
  const title = asked
    .replace(/\[[^\]]*\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_TITLE);
  const words = {
    title: title || text.slice(0, MAX_TITLE),
    text: withoutName(text, buyerName),
    asks: asked === '' ? [] : [asked],
  };
  const { savePhrase } = await import('../data/save-phrase.ts');
  await savePhrase(
    {
      ...words,
      ...{ id: crypto.randomUUID(), group: '', shortcut: '', tags: [], variants: [], doubts: [] },
      ...{ purpose: 'answer', lang: chatLanguage(text, []) ?? 'zh-CN' },
    },
    null,
    Date.now(),
  );
}
