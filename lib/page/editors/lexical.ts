import { editable } from './editable.ts';

/** Lexical, which loses a break that is typed by command. */
export const lexical = editable('lexical', '[data-lexical-editor]', { by: 'paste' });
