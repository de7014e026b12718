import { describe, expect, it } from 'vitest';
import { listed, play, shows, T, turn } from './played-clock.ts';

type Step = Parameters<typeof play>[0];

/** Ann asks in the open chat, the agent goes to another, somebody answers on the phone, Ann asks again: only the list tells. */
const asked = turn('q1', 'buyer', T);
const beside = (unread: number, since: number | null, at: number): Step => [
  shows([], [listed('ann', unread ? { preview: '?', unread, waitingSince: since } : { preview: '!' })], 'bo'),
  at,
];
const meanwhile: Step[] = [
  [shows([turn('a0', 'seller', null)], [listed('ann')]), -1000],
  [shows([turn('a0', 'seller', null), asked], [listed('ann')]), 0],
  beside(0, null, 2_000),
  beside(1, T + 3_000, 3_000),
  beside(0, null, 9_050),
  beside(1, T + 12_000, 12_000),
];
const known = [turn('a0', 'seller', null), asked];
const dated = (ms: number) => ({ pageAt: Math.floor((T + ms) / 1000) * 1000 });

describe('a question whose answer only its chat can tell, and after which the buyer asked again', () => {
  it('is on record as unseen until its chat is opened', () => {
    const { finished } = play(...meanwhile);
    expect(finished).toMatchObject([{ startedAt: T, answeredAt: null, excluded: 'gap' }]);
  });

  it('is measured when its chat is opened, under the same name and from its own start; so is the next one', () => {
    const rows = [
      ...known,
      turn('q1b', 'buyer', T + 20_000, dated(3_000)),
      turn('a1', 'seller', T + 20_000, dated(9_000)),
      turn('q2', 'buyer', T + 20_000, dated(12_000)),
    ];
    const { finished } = play(
      ...meanwhile,
      [shows(rows, [listed('ann')]), 20_000],
      [shows([...rows, turn('a2', 'seller', T + 21_400, dated(21_400))], [listed('ann')]), 21_400],
    );
    const [unseen, first, second, ...more] = finished;
    expect(more).toEqual([]);
    expect(first).toMatchObject({ key: unseen?.key, startedAt: T, answeredAt: T + 9_999, excluded: null });
    expect(first?.blindMs).toBe(999);
    expect(second).toMatchObject({ startedAt: T + 12_000, answeredAt: T + 21_400, blindMs: 0 });
  });

  it('is measured even when nothing was written after it but the answer and the next question', () => {
    const rows = [
      ...known,
      turn('a1', 'seller', null, dated(9_000)),
      turn('q2', 'buyer', null, dated(12_000)),
    ];
    const { finished, state } = play(...meanwhile, [shows(rows, [listed('ann')]), 20_000]);
    expect(finished.slice(1)).toMatchObject([{ key: finished[0]?.key, startedAt: T, answeredAt: T + 9_000 }]);
    expect(state['shop/ann']?.wait).toMatchObject({ startedAt: T + 12_000, askId: 'q2' });
  });

  it('keeps the next one apart where the page shows no dates', () => {
    const rows = [
      ...known,
      turn('q1b', 'buyer', null),
      turn('a1', 'seller', null),
      turn('q2', 'buyer', null),
    ];
    const { finished, state } = play(...meanwhile, [shows(rows, [listed('ann')]), 20_000]);
    expect(finished.slice(1)).toMatchObject([{ key: finished[0]?.key, startedAt: T, excluded: 'gap' }]);
    expect(state['shop/ann']?.wait).toMatchObject({ startedAt: T + 12_000, askId: 'q2' });
  });

  it('goes on when it stands there unanswered after all', () => {
    const rows = [...known, turn('q2', 'buyer', T + 20_000, dated(12_000))];
    const answer = turn('a1', 'seller', T + 21_000, dated(21_000));
    const { finished } = play(
      ...meanwhile,
      [shows(rows, [listed('ann')]), 20_000],
      [shows([...rows, answer], [listed('ann')]), 21_000],
    );
    expect(finished.slice(1)).toMatchObject([
      { key: finished[0]?.key, startedAt: T, answeredAt: T + 21_000, excluded: null },
    ]);
  });

  it('waits with the next one for a row that the page puts up late', () => {
    const answer = turn('a1', 'seller', null, dated(9_000));
    const { finished, state } = play(
      ...meanwhile,
      [shows([...known, answer], [listed('ann')]), 20_000],
      [shows([...known, answer, turn('q2', 'buyer', null, dated(12_000))], [listed('ann')]), 20_300],
    );
    expect(finished.slice(1)).toMatchObject([{ key: finished[0]?.key, answeredAt: T + 9_000 }]);
    expect(state['shop/ann']?.wait).toMatchObject({ startedAt: T + 12_000, askId: 'q2' });
  });

  it('stays unseen where the page no longer shows what was said right after it', () => {
    const rows = [turn('a9', 'seller', null, dated(11_000)), turn('q2', 'buyer', null, dated(12_000))];
    const { finished, state } = play(...meanwhile, [shows(rows, [listed('ann')]), 20_000]);
    expect(finished).toHaveLength(1);
    expect(state['shop/ann']?.wait).toMatchObject({ startedAt: T + 12_000 });
  });
});

it('a greeting that was found later makes the whole wait as uncertain as it is', () => {
  const question = turn('q', 'buyer', T - 4_000, dated(-4_000));
  const greeting = turn('g', 'seller', null, { ...dated(5_000), text: '您好亲' });
  const { finished } = play(
    [shows([turn('a0', 'seller', null, dated(-9_500))]), -9_000],
    [shows([turn('a0', 'seller', null, dated(-9_500)), question]), -4_000],
    [shows([], [], 'bo'), 1_000],
    [shows([turn('a0', 'seller', null, dated(-9_500)), question, greeting]), 8_000],
    [
      shows([
        turn('a0', 'seller', null, dated(-9_500)),
        question,
        greeting,
        turn('a', 'seller', T + 11_300, dated(11_300)),
      ]),
      11_300,
    ],
  );
  expect(finished).toMatchObject([{ greetedAt: T + 5_000, answeredAt: T + 11_300, blindMs: 999 }]);
});
