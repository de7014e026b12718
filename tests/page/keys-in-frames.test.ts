import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { watchKeys } from '../../lib/page/watch-keys.ts';
import { practice } from '../../lib/sites/practice.ts';
import { element } from './desk.ts';

const profile = { ...practice, editor: [{ css: 'iframe.reply', seen: '2026-11-22' }] };

/** A frame with one thing to write in, as editors of older pages make them. */
function frame(className: string): HTMLElement {
  const made = element('iframe', { class: className }) as HTMLIFrameElement;
  document.body.append(made);
  const inside = made.contentDocument as Document;
  const box = inside.createElement('div');
  box.contentEditable = 'true';
  inside.body.append(box);
  return box;
}

test('Alt and a digit are heard in an editor that stands in a frame, and not in other fields there', async () => {
  document.body.replaceChildren();
  const stop = new AbortController();
  const places: number[] = [];
  watchKeys(profile, document, stop.signal, (place) => places.push(place) > 0);
  const reply = frame('reply');
  const note = frame('note');
  note.focus();
  await userEvent.keyboard('{Alt>}1{/Alt}');
  reply.focus();
  await userEvent.keyboard('{Alt>}3{/Alt}');
  expect(places).toEqual([3]);
  stop.abort();
  await userEvent.keyboard('{Alt>}4{/Alt}');
  expect(places).toEqual([3]);
});
