import type { BuyerTypeId, DoubtId } from '../knowledge/codes.ts';
import type { BuyerReading, Evidence } from '../reading/reading.ts';

/**
 * Which way of persuading helps with whom: R1 ask instead of command · R2 win sympathy · R3 lower the guard · R4 their
 * point of view first · R5 agreement before the point · R6 away from the weak spot · how to bargain.
 */
const HELPS_WITH: Readonly<Record<string, readonly (DoubtId | BuyerTypeId)[]>> = {
  R1: ['M2', 'M4', 'K3'],
  R2: ['A1', 'A2'],
  R3: ['O2', 'D1', 'D2', 'O1'],
  R4: ['K2', 'M3', 'A4', 'D8'],
  R5: ['B4', 'B5', 'D9', 'A3'],
  bargaining: ['B4', 'B5', 'D9'],
  R6: ['B8', 'D4', 'D3'],
};

/** The ways of persuading that fit what is read, those for the first readings first, each with what it rests on. */
export function persuasionFor({
  doubts,
  types,
}: Pick<BuyerReading, 'doubts' | 'types'>): { id: string; evidence: readonly Evidence[] }[] {
  const found = new Map<string, readonly Evidence[]>();
  for (const { value, evidence } of [...types, ...doubts])
    for (const [id, whom] of Object.entries(HELPS_WITH))
      if (whom.includes(value) && !found.has(id)) found.set(id, evidence);
  return [...found].map(([id, evidence]) => ({ id, evidence }));
}
