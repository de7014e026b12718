import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ChatSnapshot } from '../../../lib/core/chat/snapshot.ts';
import { createSender, type LookAnswer } from '../../../lib/page/send-looks.ts';

const look = (chatId: string | null, takenAt: number): ChatSnapshot => ({
  site: 'shop',
  shop: '',
  open: chatId === null ? null : { chatId, buyerName: chatId, turns: [], product: null, order: null },
  list: [],
  missing: [],
  takenAt,
});

/** A worker that answers when it is told to. */
function openLine() {
  const asked: { snapshots: ChatSnapshot[]; answer(answer?: LookAnswer): void; fail(): void }[] = [];
  const stop = new AbortController();
  const life = { isAlive: true };
  const send = (snapshots: ChatSnapshot[]) =>
    new Promise<LookAnswer>((resolve, reject) => {
      asked.push({ snapshots, answer: resolve, fail: () => reject(new Error('no receiver')) });
    });
  const sender = createSender(send, stop.signal, () => life.isAlive);
  /** What was sent, as `chat takenAt`, with a comma between those that went together. */
  const sent = () =>
    asked.map(({ snapshots }) =>
      snapshots.map(({ open, takenAt }) => `${open?.chatId} ${takenAt}`).join(', '),
    );
  const answer = async (at: number, what?: LookAnswer) => {
    asked[at]?.answer(what);
    await vi.advanceTimersByTimeAsync(0);
  };
  const fail = async (at: number, waitMs: number) => {
    asked[at]?.fail();
    await vi.advanceTimersByTimeAsync(waitMs);
  };
  return { sender, sent, answer, fail, stop, life };
}

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what a page shows is told', () => {
  test('in order, and all at once that came while the worker was busy', async () => {
    const { sender, sent, answer } = openLine();
    sender.news(look('ann', 1));
    sender.news(look('bo', 2));
    sender.news(look('cy', 3));
    expect(sent()).toEqual(['ann 1']);
    await answer(0);
    expect(sent()).toEqual(['ann 1', 'bo 2, cy 3']);
  });

  test('again and again until the worker has answered, and then no more', async () => {
    const { sender, sent, answer, fail } = openLine();
    sender.news(look('ann', 1));
    for (let at = 0; at < 8; at++) await fail(at, 10_000);
    expect(new Set(sent())).toEqual(new Set(['ann 1']));
    expect(sent().length).toBe(9);
    await answer(8);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(sent().length).toBe(9);
  });

  test('again when the worker is silent for 20 s', async () => {
    const { sender, sent, answer } = openLine();
    sender.news(look('ann', 1));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(sent()).toEqual(['ann 1', 'ann 1']);
    await answer(1);
    await answer(0);
    expect(sent().length).toBe(2);
  });

  test('at once when there is news, however long the next try would have been away', async () => {
    const { sender, sent, fail } = openLine();
    sender.news(look('ann', 1));
    for (let at = 0; at < 6; at++) await fail(at, at < 5 ? 10_000 : 0);
    expect(sent().length).toBe(6);
    sender.news(look('bo', 2));
    expect(sent().at(-1)).toBe('ann 1, bo 2');
    expect(sent().length).toBe(7);
  });

  test('states of one chat that wait for their turn are joined, the last one of a chat that was left stays', async () => {
    const { sender, sent, fail } = openLine();
    sender.news(look('ann', 1));
    for (const [chatId, at] of [
      ['ann', 2],
      ['ann', 3],
      ['bo', 4],
      ['bo', 5],
      [null, 6],
      ['ann', 7],
    ] as const)
      sender.news(look(chatId, at));
    await fail(0, 100);
    expect(sent()).toEqual(['ann 1', 'ann 1, ann 3, bo 5, undefined 6, ann 7']);
  });

  test('repeats the newest state at the moment that the worker names, a little later', async () => {
    const { sender, sent, answer } = openLine();
    sender.news(look('ann', 1));
    await answer(0, { wakeAt: Date.now() + 15_000 });
    await vi.advanceTimersByTimeAsync(15_100);
    expect(sent()).toEqual(['ann 1']);
    await vi.advanceTimersByTimeAsync(100);
    expect(sent()).toEqual(['ann 1', 'ann 1']);
  });

  test('when the page goes away, all that was not answered goes out at once', async () => {
    const { sender, sent, answer } = openLine();
    sender.news(look('ann', 1));
    sender.news(look('bo', 2));
    sender.flush();
    expect(sent()).toEqual(['ann 1', 'ann 1, bo 2']);
    await answer(0);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent().length).toBe(2);
    // It comes back from the browser's cache.
    sender.again();
    expect(sent().at(-1)).toBe('bo 2');
  });

  test('ends with its page, and with its extension', async () => {
    for (const end of ['stop', 'life'] as const) {
      const { sender, sent, fail, stop, life } = openLine();
      sender.news(look('ann', 1));
      if (end === 'stop') stop.abort();
      else life.isAlive = false;
      await fail(0, 60_000);
      sender.news(look('bo', 2));
      expect(sent()).toEqual(['ann 1']);
    }
  });
});
