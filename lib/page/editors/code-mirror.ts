import { editable } from './editable.ts';

/** CodeMirror 6. */
export const codeMirror = editable('code-mirror', '.cm-content', { by: 'paste' });
