import { contenteditable } from './contenteditable.ts';
import type { EditorKind, ReplyEditor } from './editor.ts';
import { textarea } from './textarea.ts';

/** Every kind of editor that can be filled, the most special one first. */
const kinds: readonly EditorKind[] = [textarea, contenteditable];

export function isEditor(element: Element): boolean {
  return kinds.some((kind) => kind.fits(element));
}

/** The way to work an element that {@link isEditor}; null for any other. */
export function openEditor(element: Element): ReplyEditor | null {
  return kinds.find((kind) => kind.fits(element))?.open(element) ?? null;
}
