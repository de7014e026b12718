import { VARIABLES, type VariableName } from '../../lib/core/knowledge/variables.ts';
import { t } from '../../lib/i18n/t.ts';

/** What a variable is called in the user's language; a name that the phrase's author made up stands for itself. */
export function blankLabel(name: string): string {
  return VARIABLES.some((variable) => variable.name === name)
    ? t(`options.variable.${name as VariableName}`)
    : name;
}
