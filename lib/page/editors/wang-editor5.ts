import { editable } from './editable.ts';

/** wangEditor 5 is Slate without React: its model cannot be reached, and looks where the caret is at most every 100 ms. */
export const wangEditor5 = editable('wang-editor5', '.w-e-text-container [data-slate-editor]', {
  by: 'paste',
  followMs: 150,
});
