import { findVariables, scopeOf, VARIABLES, type VariableScope } from '../../core/knowledge/variables.ts';

/** The variables that a form offers for insertion. */
export const offeredVariables = VARIABLES.map(({ name }) => name);

/** The variables that the shop fills in once. */
export const shopVariables = VARIABLES.filter((variable) => variable.scope === 'shop').map(
  ({ name }) => name,
);

/** The variables in `text`, and where each one's value will come from. */
export function usedVariables(text: string): { name: string; scope: VariableScope }[] {
  return findVariables(text).map((name) => ({ name, scope: scopeOf(name) }));
}
