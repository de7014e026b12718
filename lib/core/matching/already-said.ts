import type { SpokenTurn } from '../chat/turn.ts';
import type { Phrase } from '../knowledge/phrase.ts';
import { normalise } from './normalise.ts';

const SILENT = /[\s\p{P}\p{S}]+/gu;
const BLANK = /\{[^{}]*\}/;
/** A shorter fixed part ("亲") stands in any message; it proves nothing. */
const MIN_FIXED = 4;

const bareText = (text: string) => normalise(text).replace(SILENT, '');

/** The fixed parts of a phrase: its text without the blanks. */
const fixedParts = (text: string) =>
  text
    .split(BLANK)
    .map(bareText)
    .filter((part) => part !== '');

function contains(said: string, parts: string[]): boolean {
  if (parts.join('').length < MIN_FIXED) return said === parts.join('');
  let from = 0;
  for (const part of parts) {
    const at = said.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return parts.length > 0;
}

/**
 * Tells which phrases a human seller has already sent in this chat, blanks filled or not. Edited texts are not recognised:
 * then it is not the same text.
 */
export function alreadySaid(turns: readonly SpokenTurn[]): (phrase: Phrase) => boolean {
  const said = turns
    .filter((turn) => turn.side === 'seller' && turn.text.trim() !== '')
    .map((turn) => bareText(turn.text));
  if (said.length === 0) return () => false;
  return ({ text }) => {
    const parts = fixedParts(text);
    return said.some((sentence) => contains(sentence, parts));
  };
}
