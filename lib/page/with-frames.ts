/**
 * Calls `attend` for `root` and for the document of each same-origin frame in it, now and whenever one is loaded, until
 * `signal` ends. Writing into a frame's document takes its listeners away and ends in another load: `attend` may come
 * more than once for one document, and listeners that it adds must be the same ones each time.
 */
export function withFrames(
  root: Document | Element,
  signal: AbortSignal,
  attend: (scope: Document | Element) => void,
): void {
  const loaded = (event: Event) => enter(event.composedPath()[0]);
  const visit = (scope: Document | Element) => {
    attend(scope);
    scope.addEventListener('load', loaded, { capture: true, passive: true, signal });
    for (const frame of scope.querySelectorAll('iframe')) enter(frame);
  };
  const enter = (frame: EventTarget | undefined) => {
    const inside = (frame as HTMLIFrameElement | undefined)?.contentDocument;
    if (inside) visit(inside);
  };
  visit(root);
}
