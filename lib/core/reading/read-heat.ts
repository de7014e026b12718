import { agree, evidenceOf, type Heard, type Run, type Witness, witnesses } from './listen.ts';
import type { Heat } from './reading.ts';

/** From here on words call for de-escalation. */
const HOT = 0.6;
/** Open anger without a hot word does so too, when it is this sure. */
const ANGRY = 0.7;
/** Cool answers of the buyer after which an old quarrel is over. */
const FORGOTTEN = 4;

const NONE: Heat = { level: 'none', hotRuns: 0, evidence: [] };

const ASKED = ['D2', 'D3'] as const;
const STATED = ['hot', 'angry', 'disappointed'] as const;

/** Whether the buyer only asks about these very words: "not a fake, right?" accuses nobody. */
function isAsked({ said }: Run, turnId: string, at: number): boolean {
  const ids = ASKED.flatMap((doubt) => said.get(doubt) ?? [])
    .filter(({ turn, start, end }) => turn.id === turnId && start <= at && at < end)
    .map(({ id }) => id);
  return ids.length > 0 && !STATED.some((mood) => said.get(mood)?.some(({ id }) => ids.includes(id)));
}

/** The owner's own hot words (in lower case) in the buyer's messages, as they stand there. */
function ownWords(run: Run, hotWords: readonly string[]): Witness[] {
  return run.turns.flatMap(({ id, text }) => {
    const low = text.toLowerCase();
    return hotWords.flatMap((word) => {
      const at = low.indexOf(word);
      const words = at < 0 ? '' : text.slice(at, at + word.length);
      return words === '' || isAsked(run, id, at)
        ? []
        : [{ id: `own ${word}`, weight: 1, evidence: () => ({ kind: 'words' as const, turnId: id, words }) }];
    });
  });
}

/** The messages up to the one in which the agent sees no heat. */
function calmTurns(runs: readonly Run[], calmUpTo: string | undefined): Set<string> {
  const ids = runs.flatMap(({ turns }) => turns.map(({ id }) => id));
  return new Set(calmUpTo === undefined ? [] : ids.slice(0, ids.indexOf(calmUpTo) + 1));
}

/** What makes a run hot; nobody when it is not. */
function heatOf(run: Run, hotWords: readonly string[], calm: ReadonlySet<string>): Witness[] {
  const counts = (witness: Witness) => {
    if (calm.size === 0) return true;
    const evidence = witness.evidence();
    return evidence.kind !== 'words' || !calm.has(evidence.turnId);
  };
  const hot = [...witnesses(run.said.get('hot')), ...ownWords(run, hotWords)].filter(counts);
  if (agree(hot) >= HOT) return hot;
  const angry = witnesses(run.said.get('angry')).filter(counts);
  return agree(angry) >= ANGRY ? angry : [];
}

/**
 * States: none → hot (a hot run of the buyer) → cooling (the buyer has answered without heat; at once when content, else
 * from the second such answer on) → none, after {@link FORGOTTEN} cool answers. Any hot run makes it hot again.
 */
export function readHeat({ asked }: Heard, hotWords: readonly string[], calmUpTo?: string): Heat {
  const calm = calmTurns(asked, calmUpTo);
  const own = hotWords.map((word) => word.trim().toLowerCase()).filter((word) => word !== '');
  const heats = asked.map((run) => heatOf(run, own, calm));
  const last = heats.findLastIndex((heat) => heat.length > 0);
  if (last < 0) return NONE;
  const hotRuns = heats.filter((heat) => heat.length > 0).length;
  const after = asked.slice(last + 1);
  if (after.length >= FORGOTTEN) return { ...NONE, hotRuns };
  const isContent = after.some(({ said }) => said.has('settled'));
  return {
    level: after.length >= 2 || isContent ? 'cooling' : 'hot',
    hotRuns,
    evidence: evidenceOf(heats[last] ?? []),
  };
}
