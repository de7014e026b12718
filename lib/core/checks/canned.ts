import { normalise } from '../matching/normalise.ts';

interface Wordings {
  text: string;
  variants: readonly string[];
}

const BLANK = /\{[^{}]*\}/;
/** Together the fixed parts say at least so much, or any message would be one. */
const MIN_FIXED = 4;
/** What stands in a blank is short: a name, a date, a term of the shop. */
const MAX_FILLED = 40;

const bare = (text: string) => normalise(text).replace(/[\s\p{P}\p{S}]+/gu, '');

/** Whether `said` is the fixed parts in their order, with something short where the blanks are and nothing around them. */
function isMadeOf(said: string, parts: readonly string[]): boolean {
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const found = said.indexOf(part, at);
    if (found < 0 || (index === 0 ? found > 0 : found - at > MAX_FILLED)) return false;
    at = found + part.length;
  }
  return parts.at(-1) === '' ? said.length - at <= MAX_FILLED : said.endsWith(parts.at(-1) ?? '');
}

/**
 * Tells whether a text is a phrase of the library, sent as it is with its blanks filled. A changed word makes it the
 * agent's own. What was asked once is remembered: a chat shows the same turns again and again.
 */
export function createCannedReader(phrases: readonly Wordings[]): (text: string) => boolean {
  const whole = new Set<string>();
  const withBlanks: string[][] = [];
  for (const { text, variants } of phrases)
    for (const wording of [text, ...variants]) {
      const parts = wording.split(BLANK).map(bare);
      if (parts.length === 1) whole.add(parts[0] as string);
      else if (parts.join('').length >= MIN_FIXED) withBlanks.push(parts);
    }
  const known = new Map<string, boolean>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const said = bare(text);
    const isCanned = said !== '' && (whole.has(said) || withBlanks.some((parts) => isMadeOf(said, parts)));
    known.set(text, isCanned);
    return isCanned;
  };
}
