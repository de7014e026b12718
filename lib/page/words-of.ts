import { collapseLines } from './collapse-lines.ts';

const silent = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE']);
const block = new Set([
  'P',
  'DIV',
  'LI',
  'UL',
  'OL',
  'PRE',
  'TR',
  'SECTION',
  'ARTICLE',
  'H1',
  'H2',
  'H3',
  'H4',
]);
// Chat pages show emoji as pictures whose alt is `[smile]` or the emoji itself; "avatar" and "photo" are no words.
const emoji = /^(\[[^\]]{1,12}\]|(\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f)+)$/u;

function gather(node: Node, parts: string[]): void {
  if (node.nodeType === Node.TEXT_NODE) {
    parts.push((node as Text).data);
    return;
  }
  if (!(node instanceof Element) || silent.has(node.tagName)) return;
  if (node.tagName === 'BR') parts.push('\n');
  else if (node.tagName === 'IMG') {
    const alt = node.getAttribute('alt') ?? '';
    if (emoji.test(alt)) parts.push(alt);
  } else {
    const ownLine = block.has(node.tagName);
    if (ownLine) parts.push('\n');
    for (let child = node.firstChild; child; child = child.nextSibling) gather(child, parts);
    if (ownLine) parts.push('\n');
  }
}

/**
 * The words an element shows: lines trimmed, empty ones dropped, emoji pictures as their alt text. Unlike `innerText`
 * it forces no layout, so that it can run on every mutation of a busy page.
 */
export function wordsOf(element: Element): string {
  const parts: string[] = [];
  gather(element, parts);
  return collapseLines(parts.join(''));
}
