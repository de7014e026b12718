/** At least so long between two runs, ms: a frame. A burst of bubbles is one reading; more than one a frame nobody sees. */
const GAP_MS = 16;
/** And so many times as long as a run takes: on a huge page we leave the page most of the time; but never for longer than this, ms. */
const REST_FACTOR = 4;
const REST_AT_MOST_MS = 200;

export interface Pace {
  /** Asks for a run. */
  ask(): void;
  /** What was asked for, and still waits for the end of the gap, runs now. */
  hurry(): void;
}

/**
 * Runs `run` soon after it is asked for: at once when it has rested, else at the end of the gap; many requests, one run.
 * In a hidden page timers fire once a second or once a minute, so there it runs at the end of the browser's own task.
 */
export function createPace(run: () => void, signal: AbortSignal): Pace {
  let restUntil = Number.NEGATIVE_INFINITY;
  let isAsked = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const channel = new MessageChannel();
  const start = () => {
    if (!isAsked || signal.aborted) return;
    isAsked = false;
    clearTimeout(timer);
    const began = performance.now();
    // Whatever asks for a run while it runs waits, too.
    restUntil = began + GAP_MS;
    run();
    const ended = performance.now();
    restUntil = ended + Math.min(REST_AT_MOST_MS, Math.max(GAP_MS, (ended - began) * REST_FACTOR));
  };
  channel.port1.onmessage = start;
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    channel.port1.close();
  });
  return {
    ask() {
      if (isAsked || signal.aborted) return;
      isAsked = true;
      const rest = restUntil - performance.now();
      if (rest <= 0) start();
      else if (document.hidden) channel.port2.postMessage(null);
      else timer = setTimeout(start, rest);
    },
    hurry: start,
  };
}
