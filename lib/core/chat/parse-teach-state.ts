import * as v from 'valibot';
import { TAUGHT_PARTS, type TeachState } from './teach-state.ts';

const line = (max: number) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.slice(0, max)),
  );
const part = v.picklist(TAUGHT_PARTS);

const TeachStateSchema = v.object({
  step: v.nullable(part),
  picked: v.record(part, v.optional(line(500), '')),
  reading: v.nullable(
    v.object({
      buyer: line(300),
      turns: v.pipe(
        v.array(v.object({ side: v.picklist(['buyer', 'seller', 'robot', 'system']), text: line(1_000) })),
        v.maxLength(500),
      ),
      chats: v.pipe(v.array(line(300)), v.maxLength(1_000)),
      editor: v.boolean(),
    }),
  ),
  profile: v.unknown(),
  problem: v.nullable(line(500)),
  ended: v.nullable(v.picklist(['done', 'left'])),
});

/** The border of the panel: what a page that is being taught sent, checked and bounded, or null. */
export function parseTeachState(value: unknown): TeachState | null {
  const result = v.safeParse(TeachStateSchema, value);
  return result.success ? { ...result.output, profile: result.output.profile ?? null } : null;
}
