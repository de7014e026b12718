/** Who sent a message, as far as it matters here. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  tab?: object | undefined;
}

/** Our own extension, as the browser names it: its id and the address of its root, `chrome-extension://…/`. */
export interface Extension {
  id: string;
  url: string;
}

/** Whether a message comes from a page of ours; content scripts share our id, but run in tabs with other addresses. */
export function isOwnPage(sender: Sender, extension: Extension): boolean {
  if (sender.id !== extension.id) return false;
  return sender.tab === undefined || (sender.url?.startsWith(extension.url) ?? false);
}
