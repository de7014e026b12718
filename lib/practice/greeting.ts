import type { Scenario } from './scenario.ts';

/**
 * Whether a seller's words only greet. A simulated buyer cannot understand an answer; it can tell "hello, I'm here" from
 * everything else, and goes on waiting after it.
 */
export function isGreeting(text: string, { words, maxLength }: Scenario['greeting']): boolean {
  const said = text.trim().toLowerCase();
  return said.length <= maxLength && words.some((word) => holds(said, word.toLowerCase()));
}

/** Chinese runs words together; in alphabets "hi" must not be found in "ships". */
function holds(said: string, word: string): boolean {
  return /^[a-z]/.test(word)
    ? ` ${said.split(/[^a-z]+/).join(' ')} `.includes(` ${word} `)
    : said.includes(word);
}
