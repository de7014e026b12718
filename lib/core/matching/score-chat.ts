import type { Phrase } from '../knowledge/phrase.ts';
import type { HabitIndex } from './habits.ts';
import { weighMeanings } from './meanings.ts';
import type { IndexLayer, PhraseIndex } from './phrase-index.ts';
import { type QuestionFeature, readQuestion } from './read-question.ts';
import { SHARPNESS } from './softmax.ts';
import { slotOf } from './vocabulary.ts';
import type { WeighedText } from './weigh-turns.ts';

/** How well each phrase of an index answers a chat. */
export interface ChatScores {
  /** By position of the phrase; they sum to at most 1. */
  shares: Float64Array;
  /** 1 where a telling word of the chat stands in the phrase. */
  supported: Uint8Array;
  /** Positions that have a share, in no order. */
  found: readonly number[];
}

/** A text without a telling word ("and now?") is heard with this much of its weight, so that the turns before it decide. */
const FAINT = 0.25;
/**
 * Once this many additions were made for a text, features that more phrases share are not looked at any more: they tell
 * least. Texts that are heard more faintly are worth less work.
 */
const ENOUGH = 100_000;
/** In a library of this size or less every phrase has a score; in a larger one only those that share a feature with the text. */
const SMALL = 2000;
/** A score this much below the best is worth nothing, e^−8; in a small library every score counts, as in training. */
const WORTHLESS = 8;

/** Where the scores of one text are worked out. */
interface Sheet {
  scores: Float64Array;
  isTouched: Uint8Array;
  /** Positions with a score of this text; the first `count` are valid. */
  touched: Uint32Array;
  count: number;
  supported: Uint8Array;
}

function touch(sheet: Sheet, k: number): void {
  if (sheet.isTouched[k]) return;
  sheet.isTouched[k] = 1;
  sheet.touched[sheet.count] = k;
  sheet.count += 1;
}

/** Adds what the phrases that have a feature say; returns how many have it. */
function addLayer(
  { vocabulary, postings: { starts, phrase, weight } }: IndexLayer,
  { hash, value, telling }: QuestionFeature,
  offset: number,
  sheet: Sheet,
): number {
  const slot = slotOf(vocabulary, hash);
  if (slot < 0) return 0;
  const { scores, supported } = sheet;
  const x = value * SHARPNESS;
  const from = starts[slot] as number;
  const to = starts[slot + 1] as number;
  for (let at = from; at < to; at++) {
    const k = offset + (phrase[at] as number);
    touch(sheet, k);
    scores[k] = (scores[k] as number) + (weight[at] as number) * x;
    if (telling) supported[k] = 1;
  }
  return to - from;
}

/** What the agent's habits say. */
function addHabits(
  { vocabulary, postings: { starts, phrase, weight } }: HabitIndex,
  { hash, ownValue, telling }: QuestionFeature,
  sheet: Sheet,
): boolean {
  const slot = slotOf(vocabulary, hash);
  if (slot < 0) return false;
  const x = ownValue * SHARPNESS;
  for (let at = starts[slot] as number; at < (starts[slot + 1] as number); at++) {
    const k = phrase[at] as number;
    const learned = weight[at] as number;
    touch(sheet, k);
    sheet.scores[k] = (sheet.scores[k] as number) + learned * x;
    if (telling && learned > 0) sheet.supported[k] = 1;
  }
  return true;
}

/** Scores one text; returns how well it was understood, 0 when none of its features is known. */
function scoreText(
  index: PhraseIndex,
  text: string,
  habits: HabitIndex | null | undefined,
  sheet: Sheet,
  enough: number,
): number {
  let understood = 0;
  let additions = 0;
  for (const feature of readQuestion(index, text)) {
    let isKnown = !!habits && addHabits(habits, feature, sheet);
    if (feature.known > 0 && additions + feature.known <= enough) {
      isKnown = true;
      additions += addLayer(index.main, feature, 0, sheet);
      additions += addLayer(index.late, feature, index.main.bias.length, sheet);
    }
    if (isKnown) understood = Math.max(understood, feature.telling ? 1 : FAINT);
  }
  return understood;
}

/** Sets the sheet back to where every phrase starts from. */
function clear(sheet: Sheet, { main: { bias }, size }: PhraseIndex): void {
  for (let i = 0; i < sheet.count; i++) {
    const k = sheet.touched[i] as number;
    sheet.scores[k] = 0;
    sheet.isTouched[k] = 0;
  }
  sheet.count = 0;
  if (size > SMALL) return;
  sheet.scores.set(bias);
  for (let k = 0; k < size; k++) touch(sheet, k);
}

/** Adds each touched phrase's share of `whole` to `shares`, and lists in `found` those that have none yet. */
function share(
  { scores, touched, count }: Sheet,
  shares: Float64Array,
  found: number[],
  whole: number,
): void {
  let best = -Infinity;
  for (let i = 0; i < count; i++) best = Math.max(best, scores[touched[i] as number] as number);
  const least = shares.length > SMALL ? best - WORTHLESS : -Infinity;
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const k = touched[i] as number;
    const score = scores[k] as number;
    // The sheet is cleared before it is used again.
    scores[k] = score >= least ? Math.exp(score - best) : 0;
    sum += scores[k] as number;
  }
  for (let i = 0; i < count; i++) {
    const k = touched[i] as number;
    if (scores[k] === 0) continue;
    if (shares[k] === 0) found.push(k);
    shares[k] = (shares[k] as number) + (whole * (scores[k] as number)) / sum;
  }
}

/** Three megabytes for a large library, cleared before it is worked on: made once. */
const sheets = new WeakMap<PhraseIndex, Sheet>();

function sheetFor(index: PhraseIndex): Sheet {
  const { size } = index;
  const sheet = sheets.get(index) ?? {
    scores: new Float64Array(size),
    isTouched: new Uint8Array(size),
    touched: new Uint32Array(size),
    count: 0,
    supported: new Uint8Array(0),
  };
  sheet.supported = new Uint8Array(size);
  sheets.set(index, sheet);
  return sheet;
}

/** Mixes what each text says on its own: a text that fits many phrases a little cannot outvote one that fits one well. */
export function scoreChat<P extends Phrase>(
  index: PhraseIndex<P>,
  texts: readonly WeighedText[],
  habits?: HabitIndex | null,
): ChatScores {
  const { size } = index;
  const shares = new Float64Array(size);
  const sheet = sheetFor(index);
  const found: number[] = [];
  let heard = 0;
  for (const { text, weight } of texts) {
    clear(sheet, index);
    const understood = weight * scoreText(index, text, habits, sheet, ENOUGH * weight);
    if (understood === 0) continue;
    heard += understood;
    share(sheet, shares, found, understood);
  }
  for (const k of found) shares[k] = (shares[k] as number) / heard;
  if (index.meanings && weighMeanings(index.meanings, texts, shares) && heard === 0)
    found.push(...shares.keys());
  return { shares, supported: sheet.supported, found };
}
