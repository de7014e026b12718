import { findVariables, scopeOf, VARIABLES, type VariableScope } from '../../core/knowledge/variables.ts';

/** The variables that a form offers for insertion. */
export const offeredVariables = VARIABLES.map(({ name }) => name).filter((name) => name !== 'floorPrice');

/** The variables in `text`, and where each one's value will come from. */
export function usedVariables(text: string): { name: string; scope: VariableScope }[] {
  return findVariables(text).map((name) => ({ name, scope: scopeOf(name) }));
}
