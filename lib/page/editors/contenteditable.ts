import { editable } from './editable.ts';

/** Elements that are edited in place, `plaintext-only` ones too, with no library or an unknown one behind them. */
export const contenteditable = editable('contenteditable', '[contenteditable]');
