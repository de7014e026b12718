import type { SiteProfile } from '../sites/schema.ts';
import { isEditor } from './editors/registry.ts';
import { findEditor } from './find-editor.ts';
import { withFrames } from './with-frames.ts';

const digit = /^Digit([0-5])$/;

/**
 * The place, 1…5, that a key press asks for, 0 for what is offered below them; null for any other key. By its position,
 * for Alt changes its letter.
 */
export function placeOf(event: KeyboardEvent): number | null {
  const { altKey, ctrlKey, metaKey, shiftKey, isComposing, repeat } = event;
  if (!altKey || ctrlKey || metaKey || shiftKey || isComposing || repeat || event.keyCode === 229)
    return null;
  const place = digit.exec(event.code)?.[1];
  return place ? Number(place) : null;
}

/** Calls `onPlace` when the agent presses Alt+1…5 or Alt+0 in the reply editor, or with no other editable in focus. */
export function watchKeys(
  profile: SiteProfile,
  root: Document | Element,
  signal: AbortSignal,
  onPlace: (place: number) => boolean,
): void {
  const listener = (event: Event) => {
    if (!event.isTrusted) return;
    const place = placeOf(event as KeyboardEvent);
    if (place === null) return;
    // Elements of a frame are of another realm, where `instanceof` does not reach.
    const target = event.composedPath()[0] as Element | undefined;
    const isElsewhere =
      target?.nodeType === Node.ELEMENT_NODE &&
      isEditor(target) &&
      target !== findEditor(profile, root, target);
    if (!isElsewhere && onPlace(place)) event.preventDefault();
  };
  withFrames(root, signal, (scope) => scope.addEventListener('keydown', listener, { capture: true, signal }));
}
