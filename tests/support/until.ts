import type { Page } from 'puppeteer-core';
import { PATIENCE_MS } from './patience.ts';

type Find = (...args: never[]) => unknown;

/** Runs in the page (which may send itself an event `driver` when what we look at is not in its DOM): looks now and again after whatever may change the answer, so nobody has to sleep and look. */
function watchInPage(find: Find, args: unknown[], ms: number): Promise<unknown> {
  return new Promise((resolve) => {
    const events = ['input', 'focusin', 'focusout', 'visibilitychange', 'resize', 'driver'];
    const end = (answer: unknown) => {
      observer.disconnect();
      clearTimeout(timer);
      for (const name of events) window.removeEventListener(name, look, true);
      resolve(answer);
    };
    const look = () => {
      const answer = find(...(args as never[]));
      if (answer) end(answer);
    };
    const observer = new MutationObserver(look);
    const timer = setTimeout(end, ms, null);
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    for (const name of events) window.addEventListener(name, look, true);
    look();
  });
}

type Truthy<T> = Exclude<T, null | undefined | false | 0 | ''>;

/**
 * Waits until `find`, run in the page, gives something truthy, and returns it (by value). `find` may use nothing
 * from outside but `args`. `what` is a clause for the error: "the clock stopped" did not happen within `ms`.
 */
export async function until<A extends unknown[], R>(
  page: Page,
  what: string,
  find: (...args: A) => R,
  args: A,
  ms = PATIENCE_MS,
): Promise<Truthy<R>> {
  // As one expression: extension pages forbid the `new Function` that puppeteer's own waitForFunction needs.
  const answer = await page.evaluate(`(${watchInPage})(${find}, ${JSON.stringify(args)}, ${ms})`);
  if (!answer) throw new Error(`${what}: not within ${ms / 1000} s.`);
  return answer as Truthy<R>;
}
