import type { WordHit } from './find-words.ts';
import { cutSentences, type Span } from './sentences.ts';

interface Change extends Span {
  say: string;
  isSentence: boolean;
}

/**
 * A way out of the platform cannot be taken out of its sentence: the sentence gives way from the clause on in which it
 * stands.
 */
function changeFor(hit: WordHit, sentences: readonly Span[], text: string): Change {
  const { word, start, end } = hit;
  const around = sentences.find((span) => span.start <= start && start < span.end);
  if (word.kind !== 'contact' || !around) return { start, end, say: word.say, isSentence: false };
  const lead = text.slice(around.start, start);
  const clause = around.start + (/^.*[，,、：:]\s*/s.exec(lead)?.[0].length ?? 0);
  const close = /[。！？!?；;～.\s]*$/.exec(text.slice(around.start, around.end))?.[0] ?? '';
  const say =
    clause > around.start ? word.say.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase()) : word.say;
  return { start: clause, end: Math.max(end, around.end - close.length), say, isSentence: true };
}

/** A word that begins a sentence in capitals is followed by one that does. */
function cased(say: string, before: string): string {
  return /^[A-Z](?![A-Z])/.test(before) && say ? (say[0] as string).toUpperCase() + say.slice(1) : say;
}

/** Mends what is left around words that were taken out: doubled marks, marks and blanks without words. */
function tidy(text: string): string {
  return text
    .replace(/[\uFE0F\u200D]|\uD83C[\uDFFB-\uDFFF]/g, '')
    .replace(/[^\S\n]{2,}/g, ' ')
    .replace(/[^\S\n]+([，。！？；、,.!?;])/g, '$1')
    .replace(/([，、,])(?:\s*[，、,])+/g, '$1')
    .replace(/[，、,]+(?=\s*(?:[。！？；!?;]|\.(?:\s|$)))/g, '')
    .replace(/^[，。；、,;]+\s*/gm, '')
    .replace(/[，、,]+[^\S\n]*$/gm, '')
    .trim();
}

/** `text` with what the lists say instead of each hit. */
export function reword(text: string, hits: readonly WordHit[]): string {
  if (hits.length === 0) return text;
  const sentences = cutSentences(text);
  const changes = hits
    .map((hit) => changeFor(hit, sentences, text))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let out = '';
  let at = 0;
  for (const { start, end, say, isSentence } of changes) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    const kept = text.slice(at, from);
    // Two sentences that give way to the same words need them once.
    const repeats = isSentence && kept.trim().length <= 1 && out.endsWith(say);
    out += repeats ? '' : kept + (isSentence ? say : cased(say, text.slice(start, end)));
    at = end;
  }
  return tidy(out + text.slice(at));
}
