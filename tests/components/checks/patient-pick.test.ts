import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cleanup, renderHook } from 'vitest-browser-react';
import { usePatientPick } from '../../../lib/panel/checks/use-patient-pick.ts';

const first = { phrase: 'first' };
const second = { phrase: 'second' };
const judged = vi.fn<(by: string, picked: object) => void>();

const open = (isReady: boolean) =>
  renderHook(
    // What a pick is judged by is known only once the panel has loaded it.
    (props?: { isReady: boolean }) =>
      usePatientPick<object>(!!props?.isReady, (picked) =>
        judged(props?.isReady ? 'knowing' : 'blind', picked),
      ),
    { initialProps: { isReady } },
  );

beforeEach(() => {
  judged.mockClear();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(async () => {
  vi.useRealTimers();
  await cleanup();
});

describe('a pick', () => {
  test('is judged at once when there is what to judge it by', async () => {
    const { result } = await open(true);
    result.current(first);
    expect(judged.mock.calls).toEqual([['knowing', first]]);
  });

  test('made while the panel still loads waits until that is there, and is judged by it once', async () => {
    const { result, rerender, act } = await open(false);
    await act(() => result.current(first));
    vi.advanceTimersByTime(1999);
    expect(judged).not.toHaveBeenCalled();
    await rerender({ isReady: true });
    vi.advanceTimersByTime(0);
    await rerender({ isReady: true });
    vi.advanceTimersByTime(5000);
    expect(judged.mock.calls).toEqual([['knowing', first]]);
  });

  test('waits two seconds and no longer', async () => {
    const { result, act } = await open(false);
    await act(() => result.current(first));
    vi.advanceTimersByTime(2000);
    expect(judged.mock.calls).toEqual([['blind', first]]);
  });

  test('made after another one that still waits counts instead of it', async () => {
    const { result, rerender, act } = await open(false);
    await act(() => result.current(first));
    await act(() => result.current(second));
    await rerender({ isReady: true });
    vi.advanceTimersByTime(5000);
    expect(judged.mock.calls).toEqual([['knowing', second]]);
  });
});
