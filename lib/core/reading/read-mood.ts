import { MOODS, type Mood } from '../knowledge/codes.ts';
import { agree, evidenceOf, type Heard, type Run, strongest, type Witness, witnesses } from './listen.ts';
import type { Read } from './reading.ts';
import { repeated } from './repeated.ts';

/** A mood of one exchange back weighs a good half, and next to nothing once the buyer was content. */
const FADE = 0.6;
const SETTLED_FADE = 0.15;
const MAX_BACK = 3;
/** Earlier messages of the same run count a little less than the newest. */
const EARLIER = 0.8;
/** Below this a mood is not said. */
const LEAST = 0.5;
/** How sure calm is when nothing speaks against it. */
const CALM = 0.85;
const MAX_WORDS = 60;

const FELT = MOODS.filter((mood) => mood !== 'calm');

/** A buyer who writes bubble after bubble, or the same again, without an answer is losing patience. */
function rhythm(mood: Mood, { turns }: Run): Witness[] {
  const count = turns.length;
  if (mood !== 'impatient' || count < 2) return [];
  const again = repeated(turns.map(({ text }) => text));
  const weight = (count >= 6 ? 0.2 : 0) + (again >= 3 ? 0.5 : again === 2 ? 0.15 : 0);
  return weight > 0 ? [{ id: 'rhythm', weight, evidence: () => ({ kind: 'rhythm', count }) }] : [];
}

/** Who speaks for a mood in one run. */
function witnessesIn(run: Run, mood: Mood): Witness[] {
  const said = run.said.get(mood) ?? [];
  const newest = run.turns.at(-1);
  return strongest([
    ...rhythm(mood, run),
    // An "okay" calms down what was said before it, not what comes after.
    ...witnesses(
      said.filter(({ turn, weight }) => turn !== newest && weight > 0),
      EARLIER,
    ),
    ...witnesses(said.filter(({ turn }) => turn === newest)),
  ]);
}

function moodOver(asked: readonly Run[], value: Mood): Read<Mood> {
  let share = 1;
  let doubt = 1;
  const felt: Witness[] = [];
  for (let at = asked.length - 1; at >= 0 && at >= asked.length - 1 - MAX_BACK; at--) {
    const run = asked[at];
    if (!run) break;
    const here = witnessesIn(run, value);
    doubt *= 1 - share * agree(here);
    for (const one of here) felt.push({ ...one, weight: one.weight * share });
    share *= run.said.has('settled') ? SETTLED_FADE : FADE;
  }
  return { value, confidence: 1 - doubt, evidence: 1 - doubt >= LEAST ? evidenceOf(felt) : [] };
}

/**
 * How the buyer feels: the mood for which most speaks, newest words loudest; calm when the words are plain. Silent only
 * when the buyer has said nothing that could be read.
 */
export function readMood({ asked, question }: Heard): Read<Mood> | null {
  if (!question) return null;
  const best = FELT.map((mood) => moodOver(asked, mood)).sort((a, b) => b.confidence - a.confidence)[0];
  if (best && best.confidence >= LEAST && best.evidence.length > 0) return best;
  const plain = question.turns.findLast(({ text }) => text.trim() !== '');
  if (!plain) return null;
  const words = plain.text.trim().slice(0, MAX_WORDS);
  return {
    value: 'calm',
    confidence: CALM * (1 - (best?.confidence ?? 0)),
    evidence: [{ kind: 'words', turnId: plain.id, words }],
  };
}
