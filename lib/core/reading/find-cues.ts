import { type CompiledCue, type CompiledPack, type CueIndex, keyOf, type Voice } from './compile-cues.ts';
import type { CuePack } from './cue-pack.ts';
import { fold } from './fold.ts';

/** A cue found in a text: what it speaks for, and where. `text.slice(start, end)` are the words as they were written. */
export interface Hit extends Pick<CompiledCue, 'id' | 'says' | 'isLasting' | 'stages'> {
  start: number;
  end: number;
}

export type Find = (voice: Voice, text: string) => readonly Hit[];

/** Longer texts are no chat; what comes later changes nothing and would cost time. */
const MAX_READ = 600;
/** What is longer without signs and particles is never only one cue, and trying costs more with each letter. */
const MAX_WHOLE = 24;
/** The same with signs and particles. */
const MAX_DECORATED = 60;
const MAX_KEPT = 2_000;

const NOWHERE: readonly number[] = [];

const HAN = /\p{Script=Han}/u;
const LATIN = /[a-z]{2}/i;

/** A message in two languages is read in both; one of signs and numbers alone, in every language. */
const IS_FOR: Record<CuePack['lang'], (text: string) => boolean> = {
  'zh-CN': (text) => HAN.test(text) || !LATIN.test(text),
  en: (text) => LATIN.test(text) || !HAN.test(text),
};

/** Marks the cues that could be found in `folded`; the marks are the index's own and hold until it is asked again. */
function markCandidates({ marks, always, byBeginning }: CueIndex, folded: string): Uint8Array {
  marks.set(always);
  for (const [longer, places] of byBeginning.entries())
    for (let at = 0; at + longer < folded.length; at++)
      for (const place of places.get(keyOf(folded, at, longer + 1)) ?? NOWHERE) marks[place] = 1;
  return marks;
}

function findIn(pack: CompiledPack, voice: Voice, text: string): Hit[] {
  const index = pack.cues[voice];
  const folded = fold(text.slice(0, MAX_READ), pack.folds);
  const bare = folded.length > MAX_DECORATED ? null : folded.replace(pack.idle, '');
  const hits: Hit[] = [];
  const marks = markCandidates(index, folded);
  for (let place = marks.indexOf(1); place >= 0; place = marks.indexOf(1, place + 1)) {
    const cue = index.cues[place];
    if (!cue) break;
    const searched = cue.isWhole ? bare : folded;
    if (searched === null || (cue.isWhole && searched.length > MAX_WHOLE)) continue;
    const match = cue.words.exec(searched);
    if (!match?.[0] || cue.unless?.test(folded)) continue;
    const { id, says, isLasting, stages } = cue;
    const from = cue.isWhole ? 0 : match.index;
    const { start, end } = trimmed(text, from, cue.isWhole ? text.length : from + match[0].length);
    if (start < end) hits.push({ id, says, isLasting, stages, start, end });
  }
  return hits;
}

/** Without the blanks at both ends. */
function trimmed(text: string, from: number, to: number): { start: number; end: number } {
  const words = text.slice(from, to);
  return { start: from + words.length - words.trimStart().length, end: from + words.trimEnd().length };
}

/** Makes a finder of cues. It remembers what it found in a text, for a chat is read again at each new message. */
export function createFinder(packs: readonly CompiledPack[]): Find {
  const kept = new Map<string, Hit[]>();
  return (voice, text) => {
    const key = `${voice}:${text}`;
    const known = kept.get(key);
    if (known) return known;
    const hits = packs.flatMap((pack) => (IS_FOR[pack.lang](text) ? findIn(pack, voice, text) : []));
    if (kept.size >= MAX_KEPT) kept.clear();
    kept.set(key, hits);
    return hits;
  };
}
