import * as v from 'valibot';
import { type ChatSnapshot, MAX_TURNS } from './snapshot.ts';

const time = v.pipe(v.number(), v.finite());
const line = (max: number) => v.pipe(v.string(), v.maxLength(max));
/** A link is shown to the agent to be clicked, so it is nothing but a web page. */
const link = v.pipe(line(1_000), v.regex(/^(https:\/\/\S+)?$/));
const some = (max: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(max));
const SnapshotSchema = v.object({
  site: some(120),
  shop: line(300),
  open: v.nullable(
    v.object({
      chatId: some(300),
      buyerName: line(300),
      turns: v.pipe(
        v.array(
          v.object({
            id: line(300),
            side: v.picklist(['buyer', 'seller', 'robot', 'system']),
            kind: v.picklist(['text', 'image', 'card']),
            text: line(2_000),
            pageAt: v.nullable(time),
            seenAt: v.nullable(time),
          }),
        ),
        v.maxLength(MAX_TURNS),
      ),
      product: v.nullable(v.object({ title: some(300), url: link })),
      order: v.nullable(v.object({ id: some(100), amount: line(60), state: line(60) })),
    }),
  ),
  list: v.pipe(
    v.array(
      v.object({
        chatId: some(300),
        name: line(300),
        preview: line(500),
        unread: v.pipe(v.number(), v.integer(), v.minValue(0)),
        waiting: v.boolean(),
        waitingSince: v.exactOptional(v.nullable(time)),
        active: v.boolean(),
      }),
    ),
    v.maxLength(1_000),
  ),
  missing: v.array(v.picklist(['list', 'chat', 'messages', 'editor'])),
  takenAt: time,
});

/** A page keeps no more states for a worker that does not hear. */
const MAX_STATES = 100;

/** The border of the worker: the states that a page sent, checked and bounded; what is no snapshot is left out. */
export function parseSnapshots(value: unknown): ChatSnapshot[] {
  if (!Array.isArray(value)) return [];
  return value.slice(-MAX_STATES).flatMap((one) => {
    const result = v.safeParse(SnapshotSchema, one);
    return result.success ? [result.output] : [];
  });
}
