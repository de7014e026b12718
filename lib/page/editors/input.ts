import { field } from './field.ts';

/** A text field of one line. */
export const input = field('input', 'input[type="text"], input:not([type])');
