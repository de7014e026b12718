/** What to put behind a draft. */
export interface Addition {
  /** With the line break before it, where the draft needs one. */
  addition: string;
  /** How many UTF-16 units of the text fit; less than its length when the editor is too small. */
  fits: number;
}

/** Where a text may be cut to at most `max` UTF-16 units without cutting a character in two. */
function cutAt(text: string, max: number): number {
  if (max >= text.length) return text.length;
  const end = Math.max(0, max);
  const unit = text.charCodeAt(end - 1);
  return unit >= 0xd800 && unit <= 0xdbff ? end - 1 : end;
}

/** Plans how `text` follows `draft`: on a line of its own, and no longer than `room` lets it be. */
export function planAddition(draft: string, text: string, room: number): Addition {
  const lead = draft.trim() === '' || draft.endsWith('\n') ? '' : '\n';
  const fits = cutAt(text, room - lead.length);
  return { addition: lead + text.slice(0, fits), fits };
}
