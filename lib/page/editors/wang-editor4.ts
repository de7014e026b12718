import { editable } from './editable.ts';

/** wangEditor 4. */
export const wangEditor4 = editable('wang-editor4', '.w-e-text-container > .w-e-text', {
  by: 'type',
  closed: ':has(~ .w-e-content-mantle)',
});
