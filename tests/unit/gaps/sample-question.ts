import type { OpenQuestion } from '../../../lib/core/gaps/open-question.ts';

let last = 0;

/** A kept question. */
export function question(text: string, parts: Partial<OpenQuestion> = {}): OpenQuestion {
  last += 1;
  return { key: `q${last}`, text, why: 'unsure', offered: [], at: last * 3_600_000, ...parts };
}
