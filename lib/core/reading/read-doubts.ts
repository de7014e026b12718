import { DOUBTS, type DoubtId } from '../knowledge/codes.ts';
import { type Heard, type Run, readOn, witnesses } from './listen.ts';
import type { Read, Stage } from './reading.ts';

/** Below this the reader is silent. */
const LEAST = 0.5;
/** "And this one?" asks the doubt of before again. */
const INHERITED = 0.9;
/** A seller has answered, but the buyer has not said that it is settled. */
const ANSWERED = 0.75;

/** Doubts of one run, by the cues alone that count at this stage. */
function doubtsIn({ said }: Run, stage: Stage | null, share: number): Read<DoubtId>[] {
  return DOUBTS.flatMap((value) => {
    const here = said.get(value)?.filter(({ stages }) => !stages || !stage || stages.includes(stage));
    return readOn(value, witnesses(here, share), LEAST) ?? [];
  }).sort((a, b) => b.confidence - a.confidence);
}

/**
 * Doubts that stand open: those of the newest question; when it only points ("and this one?") those of the question
 * before it. What the buyer asked earlier was answered, or let go.
 */
export function readDoubts({ asked, question, answered }: Heard, stage: Stage | null): Read<DoubtId>[] {
  if (!question) return [];
  const share = answered ? ANSWERED : 1;
  const own = doubtsIn(question, stage, share);
  const before = asked.at(-2);
  if (own.length > 0 || !before || !question.said.has('elliptic')) return own;
  return doubtsIn(before, stage, share * INHERITED);
}
