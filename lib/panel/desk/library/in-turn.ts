/** Runs `work` for one wish after the other; of the wishes that come meanwhile only the last is kept. */
export function inTurn<W>(work: (wish: W) => Promise<void>): (wish: W) => void {
  let isBusy = false;
  let next: { wish: W } | null = null;
  return async function run(wish) {
    if (isBusy) {
      next = { wish };
      return;
    }
    isBusy = true;
    await work(wish);
    isBusy = false;
    const waiting = next;
    next = null;
    if (waiting) run(waiting.wish);
  };
}
