/*
 * How a buyer is read:
 *
 *   turns ─▶ fold (one spelling, same length) ─▶ cues of the packs, each message once ─▶ listen: runs of buyer and seller
 *         ─▶ stage · doubts · mood · heat · types · psychology · buying, each by its own small rule ─▶ the agent's corrections
 *
 * A cue is a pattern with what it speaks for and how strongly: about the share of cases in which it would be right alone.
 * Cues agree as independent witnesses do (noisy or); what speaks against takes its share away. Stages compete: the cues of
 * the whole chat give points, topics fade with every exchange, facts hardly. Moods and doubts belong to the newest question.
 * Every reading carries the words it rests on; below its threshold it is not said.
 *
 * What was tried, on 728 real turns that one person labelled before looking (November 2026; shares of turns in percent):
 * - Without what takes a cue's meaning away ("is it fake?" is a doubt, not an accusation) hot readings rose from 8 to 12, all
 *   four of them false, wrong D3 from 9 to 58, and doubts that were right fell from 91 to 74.
 * - Stages from the newest exchange alone: said for 93, right in 77 of 100; with topics that fade by a third an exchange
 *   96 and 80; between .55 and .75 the fading changes nothing.
 * - Without the hint that nobody has spoken of an order yet: said for 88 instead of 96, right for 83 instead of 88 of all.
 * - Moods from .40, .45 or .50 on: right in 88.6, 89.0, 89.3.
 * - Carrying every doubt on to the next question: right fell from 91 to 77, so only elliptic questions do it.
 * - Trying only cues one of whose beginnings (three letters) stands in a message: reading takes half the time.
 */

import { type CompiledPack, compilePack } from './compile-cues.ts';
import { correctReading } from './correct-reading.ts';
import type { CuePack } from './cue-pack.ts';
import { createFinder } from './find-cues.ts';
import { listen } from './listen.ts';
import { readBuying } from './read-buying.ts';
import { readDoubts } from './read-doubts.ts';
import { readHeat } from './read-heat.ts';
import { readMood } from './read-mood.ts';
import { readStage } from './read-stage.ts';
import { readPsychology, readTypes } from './read-types.ts';
import type { ReadableChat } from './readable-chat.ts';
import type { BuyerReading } from './reading.ts';

export type Reader = (chat: ReadableChat) => BuyerReading;

/**
 * Makes a reader of buyers from cue packs. It keeps what it found in a message, so make one and keep it.
 * Throws when a pack names a term that it does not have, or holds a pattern that is none.
 */
export const createReader = (cues: readonly CuePack[]): Reader => openReader(cues.map(compilePack));

/** The same for packs that have been compiled already. */
export function openReader(packs: readonly CompiledPack[]): Reader {
  const find = createFinder(packs);
  return ({ turns, product, order, memory, corrections, hotWords }) => {
    const heard = listen(turns, find);
    const state = order?.state ?? '';
    const stateHits = state === '' ? [] : find('order', state);
    const told = { heard, memory, stateHits, state };
    const stage = readStage(heard, { product, order, stateHits });
    const heat = readHeat(heard, hotWords, corrections.calmUpTo);
    const reading: BuyerReading = {
      stage,
      doubts: readDoubts(heard, corrections.stage ?? stage?.value ?? null),
      mood: readMood(heard),
      heat,
      psychology: readPsychology(told),
      types: readTypes(told),
      buying: readBuying(heard, heat),
    };
    return correctReading(reading, corrections, heard.question?.turns.at(-1)?.id);
  };
}
