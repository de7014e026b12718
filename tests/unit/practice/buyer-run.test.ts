import { describe, expect, it } from 'vitest';
import { advanceRun, type BuyerRun, beginRun, hearAgent, nextDue } from '../../../lib/practice/buyer-run.ts';
import { seededRandom } from '../../../lib/practice/random.ts';
import { shopWith } from './scenario.ts';

const SECOND = 1000;

/** One buyer, played by hand: `until` lets time pass, `agent` replies. */
function meet(buyer: Record<string, unknown>) {
  const random = seededRandom(7);
  const [first] = shopWith(buyer).buyers;
  if (!first) throw new Error('no buyer');
  let run: BuyerRun = beginRun(first, 0, random);
  let now = 0;
  return {
    get run() {
      return run;
    },
    get now() {
      return now;
    },
    /** Lets so many seconds pass and returns what appeared meanwhile. */
    wait(seconds: number): string[] {
      now += seconds * SECOND;
      const played = advanceRun(run, now, random);
      run = played.run;
      return played.rows.map(({ row }) => row.text);
    },
    agent(heard: 'greeting' | 'answer') {
      run = hearAgent(run, heard, now, random);
    },
  };
}

describe('a simulated buyer', () => {
  it('writes a burst with gaps, the robot right behind the first bubble', () => {
    const buyer = meet({ beats: [{ say: ['hi', 'anyone?', 'I have a question'] }] });
    const [first, second, third, fourth] = advanceRun(buyer.run, 60 * SECOND, seededRandom(7)).rows;
    expect([first, second, third, fourth].map((timed) => timed?.row.text)).toEqual([
      'hi',
      'We will be right with you',
      'anyone?',
      'I have a question',
    ]);
    expect(second?.row.side).toBe('robot');
    expect((third?.at ?? 0) - (second?.at ?? 0)).toBeGreaterThan(500);
  });

  it('goes on after an answer, not before', () => {
    const buyer = meet({ beats: [{ say: ['is it blue?'] }, { afterS: [4, 8], say: ['and how big?'] }] });
    buyer.wait(30);
    expect(buyer.wait(30)).toEqual([]);
    buyer.agent('answer');
    expect(buyer.wait(3)).toEqual([]);
    expect(buyer.wait(6)).toEqual(['and how big?']);
  });

  it('is greeted by a greeting, but not answered by it', () => {
    const buyer = meet({
      beats: [{ say: ['hi'] }, { on: 'greeting', say: ['is it blue?'] }, { say: ['and how big?'] }],
    });
    buyer.wait(10);
    buyer.agent('greeting');
    expect(buyer.wait(10)).toEqual(['is it blue?']);
    buyer.agent('greeting');
    expect(buyer.wait(20)).toEqual([]);
    buyer.agent('answer');
    expect(buyer.wait(10)).toEqual(['and how big?']);
  });

  it('asks again in silence, each nudge once, and leaves when patience ends', () => {
    const buyer = meet({
      patienceS: 60,
      beats: [
        {
          say: ['is it blue?'],
          nudges: [
            { afterS: 40, say: ['?'] },
            { afterS: 20, say: ['hello??'] },
          ],
        },
      ],
    });
    buyer.wait(5);
    expect(buyer.wait(39)).toEqual(['?']);
    expect(buyer.wait(21)).toEqual(['hello??']);
    expect(buyer.run.status).toBe('talking');
    buyer.wait(61);
    expect(buyer.run.status).toBe('left');
    expect(nextDue(buyer.run)).toBeNull();
  });

  it('stops nudging as soon as the answer is there', () => {
    const buyer = meet({
      beats: [
        { say: ['is it blue?'], nudges: [{ afterS: 10, say: ['?', 'hello', 'anybody'] }] },
        { say: ['ok'] },
      ],
    });
    buyer.wait(5);
    while (buyer.run.nudge === 0 || buyer.run.queue.length === 3) buyer.wait(0.25);
    expect(buyer.run.queue).toHaveLength(2);
    buyer.agent('answer');
    expect(buyer.wait(10)).toEqual(['ok']);
  });

  it('lets the agent finish a second bubble, but is not put off for ever', () => {
    const buyer = meet({ beats: [{ say: ['is it blue?'] }, { afterS: [3, 3], say: ['ok'] }] });
    buyer.wait(10);
    buyer.agent('answer');
    const said: string[] = [];
    for (let second = 0; second < 30; second += 1) {
      said.push(...buyer.wait(1));
      if (said.length) break;
      buyer.agent('answer');
    }
    expect(said).toEqual(['ok']);
    expect(buyer.now).toBeGreaterThan(13 * SECOND);
    expect(buyer.now).toBeLessThanOrEqual(31 * SECOND);
  });

  it('goes on by time alone where the script says so, and needs no answer after its last words', () => {
    const buyer = meet({
      beats: [
        { on: 'time', say: [{ system: 'Order placed' }] },
        { on: 'time', afterS: [5, 5], say: ['never mind'], closing: true },
      ],
    });
    expect(buyer.wait(20)).toEqual(['Order placed', 'never mind', 'We will be right with you']);
    expect(buyer.run.status).toBe('done');
  });

  it('plays the same round for the same seed', () => {
    const times = (seed: number) => {
      const [buyer] = shopWith({ beats: [{ say: ['a', 'b', 'c'] }] }).buyers;
      if (!buyer) throw new Error('no buyer');
      const random = seededRandom(seed);
      return advanceRun(beginRun(buyer, 0, random), 60 * SECOND, random).rows.map(({ at }) => at);
    };
    expect(times(3)).toEqual(times(3));
    expect(times(3)).not.toEqual(times(4));
  });
});
