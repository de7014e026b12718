import { advanceRun, type BuyerRun, beginRun, hearAgent, nextDue } from './buyer-run.ts';
import type { Desk } from './desk.ts';
import { isGreeting } from './greeting.ts';
import type { Random } from './random.ts';
import type { Buyer, Scenario } from './scenario.ts';
import type { Stopwatch } from './stopwatch.ts';

/** Plays the simulated buyers on a desk. */
export interface Rehearsal {
  /** Starts a round, or goes on with a paused one, or begins anew after one that is over. */
  start(): void;
  pause(): void;
  /** Begins a new round with an empty desk, whatever is going on. */
  restart(): void;
  /** Empties the desk and stops the buyers. */
  clear(): void;
}

interface Parts {
  desk: Desk;
  scenario: Scenario;
  /** Runs while buyers do; the desk measures by the same watch. */
  watch: Stopwatch;
  random: Random;
  /** Calls back after so many ms; returns how to cancel. */
  after(ms: number, wake: () => void): () => void;
}

/** Builds the player; nothing happens before `start`. */
export function createRehearsal({ desk, scenario, watch, random, after }: Parts): Rehearsal {
  const runs = new Map<string, BuyerRun>();
  let round = 0;
  let cancel = () => {};

  const productOf = (buyer: Buyer) => scenario.products.find(({ id }) => id === buyer.product);

  /** A buyer stands in the list from the first row on; whoever was here before is listed from the start. */
  const seat = (chatId: string, buyer: Buyer) => {
    const product = productOf(buyer);
    if (product && !desk.store.getState().chats[chatId]) desk.seat(chatId, buyer, product);
  };
  const play = (chatId: string) => {
    const before = runs.get(chatId);
    if (!before) return;
    const { run, rows } = advanceRun(before, watch.elapsedMs(), random);
    runs.set(chatId, run);
    if (rows.length) seat(chatId, run.buyer);
    for (const { row } of rows) desk.play(chatId, row);
    if (run.status === 'left' && before.status !== 'left')
      desk.play(chatId, { side: 'system', kind: 'text', text: scenario.left });
  };
  const wake = () => {
    for (const chatId of runs.keys()) play(chatId);
    plan();
  };
  const plan = () => {
    cancel();
    const dues = [...runs.values()].map(nextDue).filter((due) => due !== null);
    // Rounded up: waking a hair too early would only mean to sleep again.
    if (dues.length) cancel = after(Math.max(0, Math.ceil(Math.min(...dues) - watch.elapsedMs())), wake);
    else {
      watch.pause();
      desk.setPhase('over');
    }
  };
  const stop = () => {
    cancel();
    watch.reset();
    runs.clear();
    desk.clear();
  };
  const begin = () => {
    stop();
    round += 1;
    for (const buyer of scenario.buyers) {
      // Another round is another conversation: whoever watches the desk must not take it for the old one.
      const chatId = round === 1 ? buyer.id : `${buyer.id}-${round}`;
      runs.set(chatId, beginRun(buyer, 0, random));
      if (buyer.history.length) seat(chatId, buyer);
    }
  };

  desk.onSeller((chatId, text) => {
    const run = runs.get(chatId);
    if (!run) return;
    const heard = !run.greeted && isGreeting(text, scenario.greeting) ? 'greeting' : 'answer';
    runs.set(chatId, hearAgent(run, heard, watch.elapsedMs(), random));
    if (desk.store.getState().phase === 'running') plan();
  });

  const run = () => {
    watch.start();
    desk.setPhase('running');
    plan();
  };

  return {
    start() {
      const { phase } = desk.store.getState();
      if (phase === 'running') return;
      if (phase !== 'paused') begin();
      run();
    },
    restart() {
      begin();
      run();
    },
    pause() {
      if (desk.store.getState().phase !== 'running') return;
      cancel();
      watch.pause();
      desk.setPhase('paused');
    },
    clear: stop,
  };
}
