import { editable } from './editable.ts';

/** Quill 2 is pasted to; Quill 1 is asked through its own interface. */
export const quill = editable('quill', '.ql-editor', { by: 'paste' });
