const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** One paragraph a line. */
function blocks(text: string): string {
  const escaped = text.replace(/[&<>]/g, (sign) => entities[sign] ?? sign);
  return escaped
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('');
}

/**
 * Hands `text` to the editor as if it had been pasted; the clipboard itself is neither read nor written.
 *
 * @param asBlocks also as paragraphs, for editors that drop empty lines of a plain text
 * @returns whether the editor took care of it; if not, nothing has happened
 */
export function paste(element: Element, text: string, asBlocks: boolean): boolean {
  const world = element.ownerDocument.defaultView ?? window;
  const clipboardData = new world.DataTransfer();
  clipboardData.setData('text/plain', text);
  if (asBlocks) clipboardData.setData('text/html', blocks(text));
  const event = new world.ClipboardEvent('paste', {
    clipboardData,
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  return !element.dispatchEvent(event);
}
