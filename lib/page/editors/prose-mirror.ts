import { editable } from './editable.ts';

/** ProseMirror and TipTap. */
export const proseMirror = editable('prose-mirror', '.ProseMirror', { by: 'paste', asBlocks: true });
