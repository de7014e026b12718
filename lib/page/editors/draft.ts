import { editable } from './editable.ts';

/** Draft.js. A break that is typed by command crashes it (0.11, 2026-11). */
export const draft = editable('draft', '.public-DraftEditor-content', { by: 'paste' });
