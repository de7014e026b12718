import {
  BUYER_TYPES,
  type BuyerTypeId,
  PSYCHOLOGY,
  type PsychologyId,
  TYPE_FAMILIES,
} from '../knowledge/codes.ts';
import type { Saying } from './cue-pack.ts';
import type { Hit } from './find-cues.ts';
import { type Heard, readOn, type Witness, witnesses } from './listen.ts';
import type { RememberedBuyer } from './readable-chat.ts';
import type { Read } from './reading.ts';

/** Below this the reader is silent. */
const LEAST = 0.5;
/** What one exchange back still says of somebody's kind: people change little in a chat. */
const FADE = 0.92;
/** A type that was confirmed on a past visit, if nothing else is seen. */
const REMEMBERED = 0.55;
/** Exchanges in which the buyer haggled: one bid tries, more is a habit. */
const HABIT = 2;
/** Questions of one chat from which on somebody wants to be guided. */
const MANY_QUESTIONS = 6;

interface Told {
  heard: Heard;
  memory: RememberedBuyer | null;
  /** Cues in the state of the order that the page shows, and its words. */
  stateHits: readonly Hit[];
  state: string;
}

function wordWitnesses(saying: Saying, { asked }: Heard): Witness[] {
  return asked.flatMap(({ said }, at) => {
    const here = said.get(saying);
    return here ? witnesses(here, FADE ** (asked.length - 1 - at)) : [];
  });
}

/** How often the buyer haggled decides between a probing bid (B5) and a haggler (B4). */
function bids(type: BuyerTypeId, { asked }: Heard): Witness[] {
  if (type !== 'B4' && type !== 'B5') return [];
  const made = asked.flatMap(({ said }) => (said.has('haggling') ? [said.get('haggling')] : []));
  const isHabit = made.length >= HABIT;
  if (isHabit !== (type === 'B4')) return [];
  return made.flatMap((said, at) =>
    witnesses(said).map((one) => ({ ...one, id: `bid ${at}`, weight: isHabit ? 0.5 : 0.6 })),
  );
}

/** Who asks and asks wants to be guided. */
function questions(type: BuyerTypeId, { asked }: Heard): Witness[] {
  if (type !== 'K1') return [];
  const turns = asked.flatMap(({ said }) => said.get('asks') ?? []).map(({ turn }) => turn.id);
  const count = new Set(turns).size;
  return count >= MANY_QUESTIONS
    ? [{ id: 'questions', weight: 0.35, evidence: () => ({ kind: 'rhythm', count }) }]
    : [];
}

function remembered(type: BuyerTypeId, memory: RememberedBuyer | null): Witness[] {
  if (!memory) return [];
  const told = (id: string, weight: number, words: string): Witness[] => [
    { id, weight, evidence: () => ({ kind: 'memory', words }) },
  ];
  return [
    ...(type === 'B10' && memory.visits > 1 ? told('visits', 0.9, String(memory.visits)) : []),
    ...(Object.values(memory.types).includes(type) ? told('remembered', REMEMBERED, type) : []),
  ];
}

function witnessesFor(type: BuyerTypeId, { heard, memory, stateHits, state }: Told): Witness[] {
  const shown = stateHits.flatMap(({ id, says }) =>
    says
      .filter(([saying]) => saying === type)
      .map(([, weight]): Witness => ({ id, weight, evidence: () => ({ kind: 'subject', words: state }) })),
  );
  return [
    ...wordWitnesses(type, heard),
    ...bids(type, heard),
    ...questions(type, heard),
    ...remembered(type, memory),
    ...shown,
  ];
}

const bySureness = (a: Read<unknown>, b: Read<unknown>) => b.confidence - a.confidence;

/** What kind of buyer this is: of each family the type for which most speaks, over the whole chat and past visits. */
export function readTypes(told: Told): Read<BuyerTypeId>[] {
  const all = BUYER_TYPES.flatMap((type) => readOn(type, witnessesFor(type, told), LEAST) ?? []);
  return TYPE_FAMILIES.flatMap((family) =>
    all
      .filter(({ value }) => value.startsWith(family))
      .sort(bySureness)
      .slice(0, 1),
  ).sort(bySureness);
}

/** What the buyer buys for. A buyer who had trouble here before looks twice (P7). */
export function readPsychology({ heard, memory }: Told): Read<PsychologyId>[] {
  return PSYCHOLOGY.flatMap((value) => {
    const all = wordWitnesses(value, heard);
    const trouble = value === 'P7' ? memory?.troubles.at(-1) : undefined;
    if (trouble)
      all.push({ id: 'trouble', weight: 0.6, evidence: () => ({ kind: 'memory', words: trouble.what }) });
    return readOn(value, all, LEAST) ?? [];
  }).sort(bySureness);
}
