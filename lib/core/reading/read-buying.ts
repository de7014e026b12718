import { type Heard, readOn, witnesses } from './listen.ts';
import type { Heat, Read } from './reading.ts';

const LEAST = 0.5;
/** A signal of the exchange before is still one. */
const FADE = 0.7;

/** Signals that the buyer is about to buy, in the newest question or the one before; none while the chat is heated. */
export function readBuying({ asked }: Heard, { level }: Heat): Read<'signals'> | null {
  if (level === 'hot') return null;
  const newest = witnesses(asked.at(-1)?.said.get('buying'));
  const before = witnesses(asked.at(-2)?.said.get('buying'), FADE);
  return readOn('signals', [...newest, ...before], LEAST);
}
