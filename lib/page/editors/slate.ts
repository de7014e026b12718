import { editable } from './editable.ts';

/** Slate: it looks where the caret is at most every 100 ms, and text that is typed by command never reaches it. */
export const slate = editable('slate', '[data-slate-editor]', { by: 'paste', followMs: 150 });
