/**
 * Who waits, told by the title of a page that is not in front.
 *
 *   own title ──told, and nobody looks──▶ flashing: ours, its own, ours … each second ──told to stop, or somebody comes──▶ own title
 *
 * The page may set its title meanwhile: what is not ours is its own, and comes back at the end. Hidden pages beat once a
 * second, later once a minute: either of the two titles then stands.
 */
const BEAT_MS = 1000;

/** Gives the way to start and to stop (null). */
export function createTitleFlash(document: Document, signal: AbortSignal): (text: string | null) => void {
  let own = document.title;
  let ours: string | null = null;
  let beat: ReturnType<typeof setInterval> | undefined;
  const isOurs = () => ours !== null && document.title === ours;
  const keepOwn = () => {
    if (!isOurs()) own = document.title;
  };
  const stop = () => {
    clearInterval(beat);
    beat = undefined;
    if (isOurs()) document.title = own;
    ours = null;
  };
  const swap = () => {
    keepOwn();
    document.title = isOurs() ? own : (ours ?? own);
  };
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && stop(), {
    signal,
  });
  signal.addEventListener('abort', stop);
  return (text) => {
    if (text === null || signal.aborted) return stop();
    keepOwn();
    const stood = isOurs();
    ours = text;
    if (!stood || document.title !== text) document.title = text;
    beat ??= setInterval(swap, BEAT_MS);
  };
}

/** The document whose title stands in the tab: that of the outermost frame that we may reach. */
export function titleDocument(document: Document): Document {
  try {
    return document.defaultView?.top?.document ?? document;
  } catch {
    // Another site's page around ours.
    return document;
  }
}
