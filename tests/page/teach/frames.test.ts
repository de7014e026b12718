import { afterEach, expect, test, vi } from 'vitest';
import { claimTeaching, onTeachingTaken } from '../../../lib/page/teach/frames.ts';

const stop = new AbortController();
afterEach(() => stop.abort());

function frameWindow(): Window {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  if (!frame.contentWindow) throw new Error('no window');
  return frame.contentWindow;
}

test('the frame that is pointed into first keeps the picker, and all others give way', async () => {
  const [chat, other] = [frameWindow(), frameWindow()];
  const [inChat, inOther] = [vi.fn(), vi.fn()];
  onTeachingTaken(chat, stop.signal, inChat);
  onTeachingTaken(other, stop.signal, inOther);
  const heard = new Promise((resolve) => window.addEventListener('message', resolve, { once: true }));
  claimTeaching(chat);
  await heard;
  await expect.poll(() => inOther.mock.calls.length).toBe(1);
  expect(inChat).not.toHaveBeenCalled();
});
