import { render } from 'vitest-browser-react';
import { PracticeDesk } from '../../../components/practice/practice-desk.tsx';
import { createPracticeDeskApi } from '../../../components/practice/practice-desk-api.ts';
import '../../../components/practice/desk.css';
import en from '../../../assets/practice/en.json';
import { createDesk } from '../../../lib/practice/desk.ts';
import { seededRandom } from '../../../lib/practice/random.ts';
import { createRehearsal } from '../../../lib/practice/rehearsal.ts';
import { readScenario } from '../../../lib/practice/scenario.ts';
import { createStopwatch } from '../../../lib/practice/stopwatch.ts';

/** The desk in the page under test. Buyers speak only when the test lets time pass. */
export async function openDesk({ openPanel = async () => {} }: { openPanel?: () => Promise<void> } = {}) {
  let time = Date.UTC(2026, 10, 22, 9);
  let pending: { at: number; wake: () => void } | null = null;
  const scenario = readScenario(en);
  const watch = createStopwatch(() => time);
  const desk = createDesk({ now: () => time, deskMs: watch.elapsedMs });
  const rehearsal = createRehearsal({
    desk,
    scenario,
    watch,
    random: seededRandom(1),
    after(ms, wake) {
      const mine = { at: time + ms, wake };
      pending = mine;
      return () => {
        if (pending === mine) pending = null;
      };
    },
  });
  const api = createPracticeDeskApi(desk, rehearsal);
  const screen = await render(
    <PracticeDesk desk={desk} rehearsal={rehearsal} scenario={scenario} openPanel={openPanel} />,
  );
  /** Lets so many seconds pass, waking the buyers at their times. */
  const pass = (seconds: number) => {
    const end = time + seconds * 1000;
    while (pending && pending.at <= end) {
      const { at, wake } = pending;
      pending = null;
      time = at;
      wake();
    }
    time = end;
  };
  return { api, desk, pass, screen };
}

/** The element that `selector` finds; fails the test when there is none. */
export function find<Found extends HTMLElement = HTMLElement>(selector: string): Found {
  const found = document.querySelector<Found>(selector);
  if (!found) throw new Error(`not on the page: ${selector}`);
  return found;
}

export const count = (selector: string) => document.querySelectorAll(selector).length;
