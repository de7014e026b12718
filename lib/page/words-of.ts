import { collapseLines } from './collapse-lines.ts';

const silent = /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/;
const block = /^(P|DIV|LI|UL|OL|PRE|TR|SECTION|ARTICLE|H[1-4])$/;
// Chat pages show emoji as pictures whose alt is `[smile]` or the emoji itself; "avatar" and "photo" are no words.
const emoji = /^(\[[^\]]{1,12}\]|(\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f)+)$/u;

/** What stands in a node as it is shown: in its open shadow root, and in a slot what was put into it. */
function shownIn(node: Element): Iterable<Node> {
  if (node.shadowRoot) return node.shadowRoot.childNodes;
  const given = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
  return given.length > 0 ? given : node.childNodes;
}

function gather(node: Node, parts: string[], without: string | undefined): void {
  if (node.nodeType === Node.TEXT_NODE) {
    parts.push((node as Text).data);
    return;
  }
  if (!(node instanceof Element) || silent.test(node.tagName)) return;
  if (without !== undefined && node.matches(without)) return;
  if (node.tagName === 'BR') parts.push('\n');
  else if (node.tagName === 'IMG') {
    const alt = node.getAttribute('alt') ?? '';
    if (emoji.test(alt)) parts.push(alt);
  } else {
    const ownLine = block.test(node.tagName);
    if (ownLine) parts.push('\n');
    for (const child of shownIn(node)) gather(child, parts, without);
    if (ownLine) parts.push('\n');
  }
}

/**
 * The words an element shows: lines trimmed, empty ones dropped, emoji pictures as their alt text. Unlike `innerText`
 * it forces no layout, so that it can run on every mutation of a busy page.
 *
 * @param without parts of the element that do not count, as a selector
 */
export function wordsOf(element: Element, without?: string): string {
  const parts: string[] = [];
  // The element itself counts whatever `without` says: `*` leaves the words that stand in it alone.
  if (without === undefined) gather(element, parts, without);
  else for (const child of shownIn(element)) gather(child, parts, without);
  return collapseLines(parts.join(''));
}
