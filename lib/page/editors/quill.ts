import { editable } from './editable.ts';

/** Quill 2 is pasted to; Quill 1 is asked through its own interface. Both hear of what is typed, too. */
export const quill = editable('quill', '.ql-editor');
