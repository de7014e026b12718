import { expect } from 'vitest';
import { userEvent } from 'vitest/browser';
import { listen } from '../../../lib/page/editors/page-world/answer.ts';
import { reaction, reactions } from '../../../lib/page/editors/reaction.ts';
import { insertReply } from '../../../lib/page/insert-reply.ts';
import { watchEditing } from '../../../lib/page/watch-editing.ts';
import { element, openDesk } from '../desk.ts';
import { profile } from '../editors.ts';
import type { Bench, Mounted, Setup } from './bench.ts';

/** An editor knows by then where the caret is; Slate looks every 100 ms. */
const followMs = (kind: string) => (/slate|wang-editor5/.test(kind) ? 120 : 30);

// The isolated world is not to be had here: both scripts run in the page, and talk by the same events.
listen(document);

let stop = new AbortController();
let mounted: Mounted | undefined;

/** Ends when the case does. */
export const signal = () => stop.signal;

/** Takes the editor down again. */
export async function close(): Promise<void> {
  stop.abort();
  stop = new AbortController();
  await mounted?.destroy?.();
  mounted = undefined;
  document.body.replaceChildren();
}

/** A desk with the editor in it. */
export async function open(bench: Bench, setup: Setup) {
  const desk = openDesk();
  const holder = element('div');
  desk.editor.replaceWith(holder);
  const editing = watchEditing(document, stop.signal);
  const made = await bench.mount(holder, setup);
  mounted = made;
  made.named.setAttribute('data-reply', '');
  // Editors draw their first state a little later.
  await reaction();
  expect(made.model()).toBe(setup.draft);
  const page = { profile, root: document, editing };
  const fill = (text: string, chatId = 'a') => insertReply({ chatId, text }, page);
  return { ...desk, ...made, kind: bench.kind, fill };
}

type Opened = Awaited<ReturnType<typeof open>>;

/** Selects characters of the first text, as a person would have before turning to the panel. */
export async function select({ editable, kind }: Opened, from: number, to: number): Promise<void> {
  editable.focus();
  if ('setSelectionRange' in editable) (editable as HTMLTextAreaElement).setSelectionRange(from, to);
  else {
    const texts = editable.ownerDocument.createTreeWalker(editable, NodeFilter.SHOW_TEXT);
    let text = texts.nextNode();
    while (text && (text.textContent ?? '').length < to) text = texts.nextNode();
    if (!text) throw new Error('The draft is not shown.');
    await reactions(30);
    editable.ownerDocument.getSelection()?.setBaseAndExtent(text, from, text, to);
  }
  await reactions(followMs(kind));
}

/** A page that lets nothing in: it swallows pastes, and puts back what is written all the same. */
export function refuse({ editable }: Mounted): void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const options = { capture: true, signal: stop.signal };
  for (const type of ['paste', 'beforeinput'])
    editable.ownerDocument.defaultView?.addEventListener(type, swallow, options);
  const { value } = editable as HTMLTextAreaElement;
  const before = [...editable.childNodes].map((node) => node.cloneNode(true));
  const putBack = () => {
    if (value === undefined) editable.replaceChildren(...before.map((node) => node.cloneNode(true)));
    else (editable as HTMLTextAreaElement).value = value;
  };
  // Before the page's own listeners hear of it.
  editable.ownerDocument.defaultView?.addEventListener('input', putBack, options);
}

export const isActive = ({ editable }: Mounted) => {
  const root = editable.getRootNode() as Document | ShadowRoot;
  return root.activeElement === editable;
};

export async function press(keys: string): Promise<void> {
  await userEvent.keyboard(keys);
  await reaction();
}

/** Waits for what an editor takes its time for; what it says then is for the assertion. */
export const settled = (opened: Opened, wanted: string) => reactions(500, () => opened.model() === wanted);
