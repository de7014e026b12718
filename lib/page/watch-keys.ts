import type { SiteProfile } from '../sites/schema.ts';
import { isEditor } from './editors/registry.ts';
import { findEditor } from './find-editor.ts';

const digit = /^Digit([1-5])$/;

/** The place, 1…5, that a key press asks for; null for any other key. By its position, for Alt changes its letter. */
export function placeOf(event: KeyboardEvent): number | null {
  const { altKey, ctrlKey, metaKey, shiftKey, isComposing, repeat } = event;
  if (!altKey || ctrlKey || metaKey || shiftKey || isComposing || repeat || event.keyCode === 229)
    return null;
  const place = digit.exec(event.code)?.[1];
  return place ? Number(place) : null;
}

/** Calls `onPlace` when the agent presses Alt+1…5 in the reply editor, or with no other editable in focus. */
export function watchKeys(
  profile: SiteProfile,
  root: Document | Element,
  signal: AbortSignal,
  onPlace: (place: number) => boolean,
): void {
  const listener = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || !event.isTrusted) return;
    const place = placeOf(event);
    if (place === null) return;
    const [target] = event.composedPath();
    const isElsewhere =
      target instanceof Element && isEditor(target) && target !== findEditor(profile, root, target);
    if (!isElsewhere && onPlace(place)) event.preventDefault();
  };
  root.addEventListener('keydown', listener, { capture: true, signal });
}
