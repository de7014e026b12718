import { deepActive } from '../deep-active.ts';
import type { EditorKind, ReplyEditor } from './editor.ts';
import { ask, askToPaste } from './page-world/ask.ts';
import { reactions } from './reaction.ts';

/** Editors that are given the focus, or whose composition has ended, put their own selection back up to 20 ms later. */
const FOCUS_MS = 40;
/** Frameworks may draw what they took some frames later. */
const DRAW_MS = 250;

interface Ways {
  /** How its model hears of a text: by pasting, by typing, or, where that is not known, by whichever is answered. */
  by?: 'paste' | 'type';
  /** How long it may take to hear where the caret is, ms. */
  followMs?: number;
  /** It drops empty lines of a plain text, so that it gets paragraphs too. */
  asBlocks?: boolean;
  /** What it matches while nobody may write, beyond what is plain to see. */
  closed?: string;
}

/** Waits for an event that is on its way; not for long, for it may have come already. */
function heard(target: EventTarget, type: string): Promise<void> {
  return new Promise((resolve) => {
    target.addEventListener(type, () => resolve(), { once: true });
    setTimeout(resolve, DRAW_MS);
  });
}

/** The last place in `node` where a caret can stand. */
function endOf(node: Node): [Node, number] {
  const last = node.lastChild;
  if (!last) return [node, node.nodeType === Node.TEXT_NODE ? (node as Text).length : 0];
  const count = node.childNodes.length;
  if (last.nodeName === 'BR') return [node, count - 1];
  if (last.nodeType === Node.TEXT_NODE) return endOf(last);
  const isClosed = last.nodeType !== Node.ELEMENT_NODE || !(last as HTMLElement).isContentEditable;
  return isClosed || last.nodeName === 'IMG' ? [node, count] : endOf(last);
}

/**
 * Line by line: given a text with line breaks, `insertText` makes blocks that read back as double breaks (Chromium
 * 150, 2026-11). Typed this way it is still a single step to undo. No key is pressed, so nothing is sent.
 */
function type({ ownerDocument }: Element, text: string): void {
  text.split('\n').forEach((line, at) => {
    if (at > 0) ownerDocument.execCommand('insertLineBreak');
    if (line) ownerDocument.execCommand('insertText', false, line);
  });
}

/** What it shows. Browsers keep a last line break that nobody wrote; editors, letters without a width. */
function linesOf(element: HTMLElement): string {
  // biome-ignore lint/performance/useDomNodeTextContent: lines as they are shown, not as the tree holds them
  const shown = element.innerText.replace(/[\ufeff\u200b]/g, '').replaceAll('\u00a0', ' ');
  return shown.replace(/\r\n?/g, '\n').replace(/\n$/, '');
}

function open(element: HTMLElement, ways: Ways): ReplyEditor {
  const { by, followMs = 30, asBlocks = false, closed } = ways;
  const { ownerDocument } = element;
  const focus = () => {
    if (deepActive(ownerDocument) !== element) element.focus({ preventScroll: true });
  };
  const focusEnd = () => {
    focus();
    const selection = ownerDocument.getSelection();
    const [node, offset] = endOf(element);
    const isThere =
      selection?.isCollapsed && selection.focusNode === node && selection.focusOffset === offset;
    // Even if it is there: what is typed from now on is a step of its own to undo.
    selection?.collapse(node, offset);
    return !isThere;
  };
  /** Editors count from the moment when they are told of the caret, which on a busy page may be long after. */
  const followed = async (isMoved: boolean) => {
    if (isMoved) await heard(ownerDocument, 'selectionchange');
    await reactions(followMs);
  };
  const read = () => ask(element, { do: 'read' }) ?? linesOf(element);
  const replace = async (text: string) => {
    focus();
    ownerDocument.getSelection()?.selectAllChildren(element);
    await followed(true);
    if (by === 'paste' && text && askToPaste(element, text, asBlocks)) return;
    ownerDocument.execCommand('delete');
    type(element, text);
  };
  return {
    read,
    isReadOnly: () =>
      !element.isContentEditable ||
      element.getAttribute('aria-readonly') === 'true' ||
      element.getAttribute('aria-disabled') === 'true' ||
      (closed !== undefined && element.matches(closed)),
    room: () => Number.POSITIVE_INFINITY,
    patienceMs: DRAW_MS,
    async prepare() {
      focus();
      await reactions(FOCUS_MS);
      await followed(focusEnd());
    },
    append(addition) {
      ask(element, { do: 'step' });
      // A page may only look like an editor that is pasted to: where nobody takes a paste, typing is all there is.
      const isTaken = by !== 'type' && askToPaste(element, addition, asBlocks);
      if (!isTaken) type(element, addition);
      ask(element, { do: 'step' });
    },
    async insist(addition) {
      await followed(focusEnd());
      if (by !== 'paste' || !askToPaste(element, addition, asBlocks)) type(element, addition);
    },
    async restore(draft) {
      const isBack = () => read() === draft;
      ask(element, { do: 'undo' });
      await reactions(DRAW_MS, isBack);
      if (!isBack()) await replace(draft);
    },
    focusEnd,
  };
}

/** A kind of editor that is edited in place: pasted to, and typed into where that does nothing. */
export function editable(name: string, selector: string, ways: Ways = {}): EditorKind {
  return {
    name,
    fits: (element) => element.matches(selector),
    open: (element) => open(element as HTMLElement, ways),
  };
}
