import type { VariableName } from '../knowledge/variables.ts';

/** Facts of the shop by variable name, as the owner entered them. */
export type ShopFacts = Readonly<Record<string, string>>;

/**
 * What a closing technique claims, and which facts make the claim true: any one of them is enough. C1 says that few are
 * left or that an offer ends, C2 that the parcel leaves soon. All others claim nothing.
 */
const CLAIMS: Readonly<Record<string, readonly VariableName[]>> = {
  C1: ['stockLeft', 'offerEnds'],
  C2: ['pickupAt', 'cutoff'],
};

/**
 * The facts of which one has to be entered before the card may be shown; empty when the card is true as things stand.
 * What has ended is not among `facts` any more (see `termsInForce`).
 */
export function factsWanted(cardId: string, facts: ShopFacts): readonly VariableName[] {
  const wanted = CLAIMS[cardId] ?? [];
  return wanted.some((name) => (facts[name]?.trim() ?? '') !== '') ? [] : wanted;
}
