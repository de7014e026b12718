import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import en from '../../../assets/practice/en.json' with { type: 'json' };
import zh from '../../../assets/practice/zh-CN.json' with { type: 'json' };
import { advanceRun, beginRun, hearAgent, nextDue } from '../../../lib/practice/buyer-run.ts';
import { isGreeting } from '../../../lib/practice/greeting.ts';
import { seededRandom } from '../../../lib/practice/random.ts';
import { readScenario, type Scenario } from '../../../lib/practice/scenario.ts';
import { shopWith } from './scenario.ts';

const chinese = readScenario(zh);
const english = readScenario(en);

describe.each<[string, Scenario]>([
  ['zh-CN', chinese],
  ['en', english],
])('the scenario in %s', (_, scenario) => {
  it('has at least eight buyers, and each of them writes', () => {
    expect(scenario.buyers.length).toBeGreaterThanOrEqual(8);
    for (const { beats } of scenario.buyers)
      expect(beats.some(({ say }) => say.some(({ side }) => side === 'buyer'))).toBe(true);
  });

  it('comes to an end for every buyer, however the agent behaves', () => {
    const behaviour = fc.array(fc.record({ waitS: fc.integer({ min: 0, max: 200 }), greets: fc.boolean() }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(fc.constantFrom(...scenario.buyers), fc.integer(), behaviour, (buyer, seed, replies) => {
        const random = seededRandom(seed);
        let run = beginRun(buyer, 0, random);
        let now = 0;
        for (const { waitS, greets } of replies) {
          now += waitS * 1000;
          run = advanceRun(run, now, random).run;
          run = hearAgent(run, greets ? 'greeting' : 'answer', now, random);
          const due = nextDue(run);
          if (due === null) return;
          expect(due).toBeLessThan(now + 3_600_000);
        }
        expect(nextDue(advanceRun(run, now + 3_600_000, random).run)).toBeNull();
      }),
    );
  });

  it('talks to a greeting and an answer for each beat up to its last words', () => {
    for (const buyer of scenario.buyers) {
      const random = seededRandom(1);
      let run = beginRun(buyer, 0, random);
      let now = 0;
      for (let step = 0; step < 40 && nextDue(run) !== null; step += 1) {
        now += 15_000;
        run = advanceRun(run, now, random).run;
        run = hearAgent(run, 'answer', now, random);
      }
      expect([buyer.id, run.status]).toEqual([buyer.id, 'done']);
    }
  });
});

it('tells both languages the same story: same buyers, same beats, same moves', () => {
  const shape = ({ buyers }: Scenario) =>
    buyers.map(({ id, product, arrivesAfterS, beats }) => ({
      id,
      product,
      arrivesAfterS,
      beats: beats.map(({ on, afterS, closing, nudges }) => ({ on, afterS, closing, nudges: nudges.length })),
    }));
  expect(shape(chinese)).toEqual(shape(english));
});

it('knows a greeting from an answer', () => {
  expect(isGreeting('您好，欢迎光临～', chinese.greeting)).toBe(true);
  expect(isGreeting('今天 16 点前付款都能发走', chinese.greeting)).toBe(false);
  expect(isGreeting('Hello, how can I help?', english.greeting)).toBe(true);
  expect(isGreeting('It ships today if you pay before four', english.greeting)).toBe(false);
});

it('refuses a script with a buyer who wants what the shop does not have, and one with an unknown word', () => {
  expect(() => shopWith({ product: 'moon', beats: [{ say: ['hi'] }] })).toThrow(/does not have/);
  expect(() => shopWith({ beats: [{ say: ['hi'], mood: 'bad' }] })).toThrow();
  expect(() =>
    shopWith({ id: 'a', beats: [{ say: ['hi'] }] }, { id: 'a', beats: [{ say: ['hi'] }] }),
  ).toThrow(/same id/);
});
