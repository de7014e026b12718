import type { EditorKind, ReplyEditor } from './editor.ts';

function caretToEnd(element: HTMLElement): void {
  const selection = element.ownerDocument.getSelection();
  selection?.selectAllChildren(element);
  selection?.collapseToEnd();
}

/**
 * Line by line: given a text with line breaks, `insertText` makes blocks that read back as double breaks (Chromium
 * 150, 2026-11). Typed this way it is still a single step to undo. No key is pressed, so nothing is sent.
 */
function type(element: HTMLElement, text: string): void {
  const { ownerDocument } = element;
  text.split('\n').forEach((line, at) => {
    if (at > 0) ownerDocument.execCommand('insertLineBreak');
    if (line) ownerDocument.execCommand('insertText', false, line);
  });
}

function open(element: HTMLElement): ReplyEditor {
  const focusEnd = () => {
    element.focus({ preventScroll: true });
    caretToEnd(element);
  };
  return {
    // Browsers keep a last line break that nobody wrote, and hard blanks where soft ones would collapse.
    // biome-ignore lint/performance/useDomNodeTextContent: lines as they are shown, not as the tree holds them
    read: () => element.innerText.replaceAll('\u00a0', ' ').replace(/\r\n?/g, '\n').replace(/\n$/, ''),
    isReadOnly: () =>
      !element.isContentEditable ||
      element.getAttribute('aria-readonly') === 'true' ||
      element.getAttribute('aria-disabled') === 'true',
    room: () => Number.POSITIVE_INFINITY,
    append(addition) {
      focusEnd();
      type(element, addition);
    },
    replace(text) {
      element.focus({ preventScroll: true });
      element.ownerDocument.getSelection()?.selectAllChildren(element);
      element.ownerDocument.execCommand('delete');
      type(element, text);
    },
    focusEnd,
  };
}

/** Elements that are edited in place, `plaintext-only` ones too, without an editing library behind them. */
export const contenteditable: EditorKind = {
  fits: (element) => element.matches('[contenteditable]:not([contenteditable="false"])'),
  open: (element) => open(element as HTMLElement),
};
