import { isEditor } from './editors/registry.ts';
import { withFrames } from './with-frames.ts';

/** Where the agent writes on the page, and whether an input method is at it. */
export interface Editing {
  /** The editable that had the focus last; the panel takes the focus away before it asks for an insertion. */
  recent(): Element | null;
  isComposing(): boolean;
  /** True as soon as nothing is being composed; false when that takes longer than `patienceMs`. */
  whenComposed(patienceMs: number): Promise<boolean>;
}

/** Watches focus and input methods below `root`, same-origin frames included, until `signal` ends. */
export function watchEditing(root: Document | Element, signal: AbortSignal): Editing {
  let recent: WeakRef<Element> | null = null;
  let composing: Element | null = null;
  const ended = new EventTarget();
  const inner = (event: Event) => {
    const [target] = event.composedPath();
    // Elements of a frame are of another realm, where `instanceof` does not reach.
    return (target as Node | undefined)?.nodeType === Node.ELEMENT_NODE ? (target as Element) : null;
  };
  const listeners: Record<string, (event: Event) => void> = {
    focusin(event) {
      const target = inner(event);
      if (target && isEditor(target)) recent = new WeakRef(target);
    },
    compositionstart(event) {
      composing = inner(event);
    },
    compositionend() {
      composing = null;
      ended.dispatchEvent(new Event('end'));
    },
  };
  withFrames(root, signal, (scope) => {
    for (const [type, listener] of Object.entries(listeners))
      scope.addEventListener(type, listener, { capture: true, passive: true, signal });
  });
  // A page that takes the field away never tells the end.
  const isComposing = () => composing?.isConnected === true;
  return {
    recent: () => recent?.deref() ?? null,
    isComposing,
    whenComposed(patienceMs) {
      if (!isComposing()) return Promise.resolve(true);
      return new Promise((resolve) => {
        setTimeout(() => resolve(!isComposing()), patienceMs);
        // The browser writes the composed text after the event; what is read before that is not the draft.
        ended.addEventListener('end', () => setTimeout(resolve, 0, true), { once: true, signal });
      });
    },
  };
}
