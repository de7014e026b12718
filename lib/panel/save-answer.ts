import type { OwnAnswer } from './panel-store.ts';
import { langOf } from './pick-line.ts';

/** A title is read at a glance. */
const MAX_TITLE = 40;

/** Makes a phrase of an own answer; it is found from now on for questions like the one that it answered. */
export async function saveAnswer({ question, text }: OwnAnswer): Promise<void> {
  const [first = question] = question.split('\n');
  const words = {
    title: first.slice(0, MAX_TITLE),
    text,
    asks: [question.replaceAll('\n', ' ').slice(0, 500)],
  };
  const { savePhrase } = await import('../data/save-phrase.ts');
  await savePhrase(
    {
      ...words,
      ...{ id: crypto.randomUUID(), group: '', shortcut: '', tags: [], variants: [], doubts: [] },
      ...{ purpose: 'answer', lang: langOf(text, 'zh-CN') },
    },
    null,
    Date.now(),
  );
}
