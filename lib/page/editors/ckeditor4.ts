import { editable } from './editable.ts';

/** CKEditor 4, in a frame of its own or in the page. */
export const ckeditor4 = editable('ckeditor4', '.cke_editable', { by: 'type' });
