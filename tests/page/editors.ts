import { insertReply } from '../../lib/page/insert-reply.ts';
import { watchEditing } from '../../lib/page/watch-editing.ts';
import { practice } from '../../lib/sites/practice.ts';
import type { SiteProfile } from '../../lib/sites/schema.ts';
import { element, openDesk } from './desk.ts';

/** Whatever the editor is made of. */
export const profile: SiteProfile = { ...practice, editor: [{ css: '[data-reply]', seen: '2026-11-22' }] };

let stop: AbortController | undefined;

/** A desk whose editor is `made`, and the way to fill it. */
export function deskWith(made: HTMLElement, site = profile) {
  const desk = openDesk();
  made.setAttribute('data-reply', '');
  desk.editor.replaceWith(made);
  stop?.abort();
  stop = new AbortController();
  const editing = watchEditing(document, stop.signal);
  const page = { profile: site, root: document, editing };
  return { ...desk, fill: (text: string, chatId = 'a') => insertReply({ chatId, text }, page) };
}

export function textarea(value = '', attributes: Record<string, string> = {}): HTMLTextAreaElement {
  const made = element('textarea', attributes) as HTMLTextAreaElement;
  made.value = value;
  return made;
}

export function editable(kind: string, ...children: (Node | string)[]): HTMLElement {
  return element('div', { contenteditable: kind }, ...children);
}

export const typed = () => document.execCommand('insertText', false, 'draft');
// biome-ignore lint/performance/useDomNodeTextContent: lines as they are shown are what is promised
export const linesOf = (made: HTMLElement) => made.innerText.replace(/\n$/, '');
