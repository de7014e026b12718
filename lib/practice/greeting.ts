import type { Scenario } from './scenario.ts';

/**
 * Whether a seller's words only greet. A simulated buyer cannot understand an answer; it can tell "hello, I'm here" from
 * everything else, and goes on waiting after it.
 */
export function isGreeting(text: string, greeting: Scenario['greeting']): boolean {
  const said = text.trim().toLowerCase();
  return (
    said.length <= greeting.maxLength && greeting.words.some((word) => said.includes(word.toLowerCase()))
  );
}
