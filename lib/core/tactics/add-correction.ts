import type { BuyerTypeId, DoubtId, Mood, PsychologyId, TypeFamily } from '../knowledge/codes.ts';
import type { Corrections, Stage } from '../reading/reading.ts';

/** One tap of the agent: what is so, or (`null`, `holds: false`) what is not. */
export type Correction =
  | { about: 'stage'; value: Stage | null }
  | { about: 'mood'; value: Mood | null; at: string }
  | { about: 'doubt'; value: DoubtId; holds: boolean }
  | { about: 'psychology'; value: PsychologyId; holds: boolean }
  | { about: 'type'; family: TypeFamily; value: BuyerTypeId | null }
  | { about: 'heat'; upTo: string };

/** What the agent has put right so far, with one more correction; a later one replaces an earlier one about the same. */
export function addCorrection(before: Corrections, one: Correction): Corrections {
  switch (one.about) {
    case 'stage':
      return { ...before, stage: one.value };
    case 'mood':
      return { ...before, mood: one.value, moodAt: one.at };
    case 'doubt':
      return { ...before, doubts: { ...before.doubts, [one.value]: one.holds } };
    case 'psychology':
      return { ...before, psychology: { ...before.psychology, [one.value]: one.holds } };
    case 'type':
      return { ...before, types: { ...before.types, [one.family]: one.value } };
    case 'heat':
      return { ...before, calmUpTo: one.upTo };
  }
}
