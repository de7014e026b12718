import type { Turn } from '../chat/turn.ts';
import type { Saying } from './cue-pack.ts';
import type { Find, Hit } from './find-cues.ts';
import type { Evidence } from './reading.ts';

/** One cue in one message, speaking for one thing. */
export interface Said extends Pick<Hit, 'id' | 'start' | 'end' | 'isLasting' | 'stages'> {
  turn: Turn;
  weight: number;
}

/** What one side wrote before the other did. */
export interface Run {
  side: 'buyer' | 'seller';
  turns: Turn[];
  said: Map<Saying, Said[]>;
}

/** A chat as it is heard: who spoke in turn, oldest first. */
export interface Heard {
  runs: Run[];
  /** The runs of the buyer. */
  asked: Run[];
  /** The newest of them, and whether a human seller has written after it. */
  question: Run | null;
  answered: boolean;
  /** What rows of the platform say. */
  facts: Map<Saying, Said[]>;
}

function note(said: Map<Saying, Said[]>, turn: Turn, hits: readonly Hit[]): void {
  for (const { id, says, start, end, isLasting, stages } of hits)
    for (const [saying, weight] of says) {
      const one = { id, start, end, isLasting, stages, turn, weight };
      const all = said.get(saying);
      if (all) all.push(one);
      else said.set(saying, [one]);
    }
}

/** Hears a chat. Robots neither answer nor divide what a buyer says. */
export function listen(turns: readonly Turn[], find: Find): Heard {
  const runs: Run[] = [];
  const facts = new Map<Saying, Said[]>();
  for (const turn of turns) {
    const { side } = turn;
    if (side === 'robot') continue;
    const hits = find(side, turn.text);
    if (side === 'system') note(facts, turn, hits);
    else {
      const last = runs.at(-1);
      const run: Run = last?.side === side ? last : { side, turns: [], said: new Map() };
      if (run !== last) runs.push(run);
      run.turns.push(turn);
      note(run.said, turn, hits);
    }
  }
  const asked = runs.filter((run) => run.side === 'buyer');
  const question = asked.at(-1) ?? null;
  return { runs, asked, question, answered: question !== null && runs.at(-1) !== question, facts };
}

/** A witness for or against a reading. */
export interface Witness {
  /** Of the cue: one cue is one witness, however often it stands there. */
  id: string;
  weight: number;
  evidence: () => Evidence;
}

const wordsOf = ({ turn, start, end }: Said): Evidence => ({
  kind: 'words',
  turnId: turn.id,
  words: turn.text.slice(start, end),
});

/** What was said as witnesses, each weighed by `share`. */
export function witnesses(said: readonly Said[] = [], share = 1): Witness[] {
  return said.map((one) => ({ id: one.id, weight: one.weight * share, evidence: () => wordsOf(one) }));
}

/** Each cue once, where it is strongest; of equals the later. */
export function strongest(all: readonly Witness[]): Witness[] {
  if (all.length < 2) return [...all];
  const best = new Map<string, Witness>();
  for (const one of all) {
    const known = best.get(one.id);
    if (!known || Math.abs(known.weight) <= Math.abs(one.weight)) best.set(one.id, one);
  }
  return [...best.values()];
}

/**
 * How sure witnesses are together, each heard as independent of the others: what speaks for it leaves so much doubt, and
 * doubts are multiplied; what speaks against it takes away its share of what is left.
 */
export function agree(all: readonly Witness[]): number {
  let doubt = 1;
  let left = 1;
  for (const { weight } of strongest(all)) {
    if (weight >= 0) doubt *= 1 - weight;
    else left *= 1 + weight;
  }
  return (1 - doubt) * left;
}

const MAX_EVIDENCE = 3;

/** The evidence of those who speak for something, the strongest first, nothing twice. */
export function evidenceOf(all: readonly Witness[]): Evidence[] {
  const seen = new Set<string>();
  return strongest(all)
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ evidence }) => evidence())
    .filter((evidence) => {
      const key = JSON.stringify(evidence);
      return seen.has(key) ? false : seen.add(key);
    })
    .slice(0, MAX_EVIDENCE);
}

/** A reading on which witnesses agree at least this much and that can be shown; else null. */
export function readOn<T>(value: T, all: readonly Witness[], least: number) {
  if (all.length === 0) return null;
  const confidence = agree(all);
  if (confidence < least) return null;
  const evidence = evidenceOf(all);
  return evidence.length > 0 ? { value, confidence, evidence } : null;
}
