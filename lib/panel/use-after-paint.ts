import { useEffect, useState } from 'react';
import { afterPaint } from './after-paint.ts';

/**
 * `value` once what was drawn with it has been painted; before that, the value before it. For work that nobody waits for:
 * React would begin a deferred render before the frame that the agent is waiting for. An object has to stay the same as long
 * as nothing in it changes.
 */
export function useAfterPaint<T>(value: T): T {
  const [painted, setPainted] = useState(value);
  useEffect(() => afterPaint(() => setPainted(() => value)), [value]);
  return painted;
}
