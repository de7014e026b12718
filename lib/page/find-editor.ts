import type { SiteProfile } from '../sites/schema.ts';
import { isEditor } from './editors/registry.ts';
import { findAll } from './find.ts';

const inside = 'textarea, [contenteditable]:not([contenteditable="false"])';

/** The element itself, or the editor within it, within its open shadow root, or within its same-origin frame. */
function editorIn(element: Element): Element | null {
  if (isEditor(element)) return element;
  const frame = element.matches('iframe') ? element : element.querySelector('iframe');
  for (const scope of [element, element.shadowRoot, (frame as HTMLIFrameElement | null)?.contentDocument]) {
    const editor = scope?.querySelector(inside) ?? scope?.querySelector('[contenteditable]');
    if (editor) return editor;
  }
  return null;
}

/**
 * The page's reply editor. Where a profile's place fits several, the one used last is meant, else the first to be seen;
 * where it fits none, the editable that was used last, if it is one that replies are written in.
 *
 * @param recent the editable that had the focus last
 */
export function findEditor(profile: SiteProfile, root: ParentNode, recent: Element | null): Element | null {
  for (const { css } of profile.editor) {
    const editors = findAll(root, css).flatMap((element) => editorIn(element) ?? []);
    const best = editors.find((element) => element === recent) ?? editors.find((e) => e.checkVisibility());
    if (best ?? editors[0]) return best ?? editors[0] ?? null;
  }
  return recent?.isConnected && recent.matches(inside) && recent.checkVisibility() ? recent : null;
}
