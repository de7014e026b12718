import { storage } from 'wxt/utils/storage';

/** A text that could not go into the chat it was made for: kept until that buyer's chat is open again. */
export interface Draft {
  /** `chatKey` of the buyer it belongs to. */
  key: string;
  name: string;
  text: string;
}

const drafts = storage.defineItem<Draft[]>('session:drafts', { fallback: [] });

/** Keeps `draft`; a second text for the same buyer goes below the first. */
export async function keepDraft(draft: Draft): Promise<void> {
  const all = await drafts.getValue();
  const before = all.find((one) => one.key === draft.key);
  const text = before && before.text !== draft.text ? `${before.text}\n${draft.text}` : draft.text;
  await drafts.setValue([...all.filter((one) => one.key !== draft.key), { ...draft, text }]);
}

export async function dropDraft(key: string): Promise<void> {
  await drafts.setValue((await drafts.getValue()).filter((one) => one.key !== key));
}

/** Calls `onChange` with the drafts now and after each change; returns the unsubscriber. */
export function watchDrafts(onChange: (all: Draft[]) => void): () => void {
  void drafts.getValue().then(onChange);
  return drafts.watch((all) => onChange(all ?? []));
}
