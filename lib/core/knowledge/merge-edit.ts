import type { Phrase } from './phrase.ts';
import { toPhrase } from './stored-phrase.ts';

/** An edit on top of what somebody else made of the phrase meanwhile. */
export interface MergedEdit {
  phrase: Phrase;
  /** Fields that both changed, each otherwise; the edit stands there. */
  clashes: (keyof Phrase)[];
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** `seen`: the phrase that was edited into `mine`; `now`: what it has become meanwhile. What the edit left alone is as it is now. */
export function mergeEdit(seen: Phrase, mine: Phrase, now: Phrase): MergedEdit {
  const [before, edited, current] = [toPhrase(seen), toPhrase(mine), toPhrase(now)];
  const fields = new Set([before, edited, current].flatMap((one) => Object.keys(one) as (keyof Phrase)[]));
  const changed = [...fields].filter((field) => !isSame(edited[field], before[field]));
  const clashes = changed.filter(
    (field) => !isSame(current[field], before[field]) && !isSame(current[field], edited[field]),
  );
  const edits = Object.fromEntries(changed.map((field) => [field, edited[field]]));
  return { phrase: toPhrase({ ...current, ...edits }), clashes };
}
