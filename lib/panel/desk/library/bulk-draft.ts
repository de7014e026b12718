import type { BulkEdit } from '../../../data/change-phrases.ts';
import type { PhraseDraft } from '../phrase-draft.ts';
import { splitTags } from '../phrase-draft.ts';

/** A change of many phrases while it is being chosen; empty: stays as it is. */
interface BulkDraft {
  group: string;
  noGroup: boolean;
  addTags: string;
  removeTags: string;
  /** `none`: anywhere. */
  stage: PhraseDraft['stage'] | 'none';
  validFrom: string;
  validUntil: string;
  noDates: boolean;
}

export const emptyBulk: BulkDraft = {
  ...{ group: '', noGroup: false, addTags: '', removeTags: '', stage: '' },
  ...{ validFrom: '', validUntil: '', noDates: false },
};

/** The change that a draft makes; not ok: its last day comes before its first one. */
export function readBulk(draft: BulkDraft): { ok: true; edit: BulkEdit; isEmpty: boolean } | { ok: false } {
  const { noGroup, stage, noDates } = draft;
  const group = noGroup ? '' : draft.group.trim() || undefined;
  const validFrom = noDates ? null : draft.validFrom || undefined;
  const validUntil = noDates ? null : draft.validUntil || undefined;
  if (validFrom && validUntil && validFrom > validUntil) return { ok: false };
  const addTags = splitTags(draft.addTags);
  const removeTags = splitTags(draft.removeTags);
  const edit: BulkEdit = {
    ...(group !== undefined && { group }),
    ...(addTags.length > 0 && { addTags }),
    ...(removeTags.length > 0 && { removeTags }),
    ...(stage !== '' && { stage: stage === 'none' ? null : stage }),
    ...(validFrom !== undefined && { validFrom }),
    ...(validUntil !== undefined && { validUntil }),
  };
  return { ok: true, edit, isEmpty: Object.keys(edit).length === 0 };
}
