import { editable } from './editable.ts';

/** CKEditor 5: text that is typed by command never reaches its model. */
export const ckeditor5 = editable('ckeditor5', '.ck-editor__editable', { by: 'paste', asBlocks: true });
