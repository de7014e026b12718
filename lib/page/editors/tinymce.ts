import { editable } from './editable.ts';

/** TinyMCE, in a frame of its own or in the page. */
export const tinymce = editable('tinymce', '.mce-content-body', {
  by: 'type',
  closed: '.mce-content-readonly',
});
