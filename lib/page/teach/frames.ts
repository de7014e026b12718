/** What one frame's picker tells the others of the page; the page may hear it, and learns only that teaching goes on. */
const taken = 'qinda-teaching-here';

function* framesIn(view: Window): Generator<Window> {
  yield view;
  for (let at = 0; at < view.frames.length; at++) {
    const frame = view.frames[at];
    if (frame) yield* framesIn(frame);
  }
}

/** Tells every other frame that the chat is in this one. */
export function claimTeaching(view: Window): void {
  for (const frame of framesIn(view.top ?? view))
    if (frame !== view) frame.postMessage({ [taken]: true }, '*');
}

/** Calls back when another frame of this page says that the chat is there. */
export function onTeachingTaken(view: Window, signal: AbortSignal, listener: () => void): void {
  view.addEventListener(
    'message',
    ({ data, source }) => {
      if (!data || typeof data !== 'object' || data[taken] !== true || source === view) return;
      if ([...framesIn(view.top ?? view)].some((frame) => frame === source)) listener();
    },
    { signal },
  );
}
