import * as v from 'valibot';

const DialogSchema = v.object({
  id: v.string(),
  market: v.optional(v.string(), ''),
  turns: v.array(
    v.object({ role: v.picklist(['buyer', 'seller', 'robot', 'system']), text: v.string() }),
    'Expected "turns", a list',
  ),
});

/** A recorded conversation; `market` is the platform that it comes from, as the file says. */
export type Dialog = v.InferOutput<typeof DialogSchema>;

function readLine(line: string): Dialog {
  const read = v.safeParse(DialogSchema, JSON.parse(line));
  if (read.success) return read.output;
  const [issue] = read.issues;
  throw new Error(`${v.getDotPath(issue) ?? 'line'}: ${issue.message}`);
}

/** Reads dialogues, one JSON object a line; blank lines are skipped. Throws with `<name>:<line>` for a bad one. */
export function readDialogs(jsonl: string, name: string): Dialog[] {
  const dialogs: Dialog[] = [];
  for (const [index, line] of jsonl
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (!line.trim()) continue;
    try {
      dialogs.push(readLine(line));
    } catch (error) {
      throw new Error(`${name}:${index + 1}: not a dialogue: ${(error as Error).message}`);
    }
  }
  return dialogs;
}
