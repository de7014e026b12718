import type { Place } from '../../sites/schema.ts';
import { isEditor } from '../editors/registry.ts';
import { around, elementsBelow } from './tree.ts';
import { uniquePlaces } from './unique-places.ts';

/** The editor that a person means who points at it, at a piece of it, or at the box around it. */
function meantEditor(pick: Element): Element | undefined {
  const outside = around(pick).filter(isEditor);
  // Editing libraries put editable pieces into one editable whole.
  return outside.at(-1) ?? elementsBelow(pick).find(isEditor);
}

/** Where replies are written; null when there is no editor at that place. `avoid`: words that will change. */
export function deriveEditor(pick: Element, avoid: readonly string[], seen: string): Place[] | null {
  const editor = meantEditor(pick);
  const places = editor ? uniquePlaces(editor, avoid) : [];
  return places.length > 0 ? places.map((css) => ({ css, seen })) : null;
}
