import * as v from 'valibot';
import type { TaughtPart, TeachState } from '../../../lib/core/chat/teach-state.ts';
import { parentOf } from '../../../lib/page/find.ts';
import { insertReply } from '../../../lib/page/insert-reply.ts';
import { readChat } from '../../../lib/page/read-chat.ts';
import { type Picker, startTeaching } from '../../../lib/page/teach/start-teaching.ts';
import { watchEditing } from '../../../lib/page/watch-editing.ts';
import { type SiteProfile, SiteProfileSchema } from '../../../lib/sites/schema.ts';
import { holding, type TestPage, talk } from './pages/page.ts';

const stops = new Set<AbortController>();

/** Starts a picker on the document and keeps what it tells. */
export function teachHere(options: { parts?: TaughtPart[]; base?: SiteProfile } = {}) {
  const stop = new AbortController();
  stops.add(stop);
  const told: TeachState[] = [];
  const picker: Picker = startTeaching({
    parts: options.parts ?? [],
    base: options.base ?? null,
    document,
    isMain: true,
    seen: '2026-11-22',
    signal: stop.signal,
    say: (key) => key,
    onState: (state) => told.push(state),
  });
  const state = () => {
    const newest = told.at(-1);
    if (!newest) throw new Error('nothing was told');
    return newest;
  };
  return { picker, told, state, stop: () => stop.abort() };
}

export function stopAll(): void {
  for (const stop of stops) stop.abort();
  stops.clear();
}

/** The element around the words, if it holds no other message. */
export function atBox(text: string): Element {
  const words = holding(text);
  const box = parentOf(words);
  const others = talk.filter((line) => line.text !== text && box?.textContent?.includes(line.text));
  return box && others.length === 0 && !box.matches('.scroll, .app, body') ? box : words;
}

/** All that a mouse does to an element that is clicked. */
export function clickOn(element: Element): void {
  const { left, top, width, height } = element.getBoundingClientRect();
  const at = {
    clientX: left + width / 2,
    clientY: top + height / 2,
    bubbles: true,
    composed: true,
    cancelable: true,
  };
  for (const type of ['pointermove', 'pointerdown', 'pointerup'])
    element.dispatchEvent(new PointerEvent(type, { ...at, isPrimary: true, pointerId: 1 }));
  for (const type of ['mousedown', 'mouseup', 'click']) element.dispatchEvent(new MouseEvent(type, at));
}

/** Teaches a page by clicking alone, and hands back the profile as it would be stored and read again. */
export function teachByClicking(page: TestPage): SiteProfile {
  const { picker, state } = teachHere();
  const steps: [TaughtPart, (() => Element) | null][] = [
    ['buyerMessage', page.buyer],
    ['ownMessage', page.own],
    ['title', page.title],
    ['listItem', page.item],
    ['editor', page.editor],
  ];
  for (const [step, target] of steps) {
    if (state().step !== step)
      throw new Error(`${state().step} is asked for, not ${step}: ${state().problem}`);
    if (target) clickOn(target());
    else picker.act('skip');
    if (state().problem) throw new Error(`${step}: ${state().problem}`);
  }
  picker.act('finish');
  return v.parse(SiteProfileSchema, JSON.parse(JSON.stringify(state().profile)));
}

/** The messages of both sides, as the product reads them. */
export function spoken(profile: SiteProfile) {
  return readChat(profile, document)
    .rows.filter(({ side }) => side !== 'system')
    .map(({ side, text }) => ({ side, text }));
}

/** Fills the page's editor by the taught profile. */
export async function fill(profile: SiteProfile, text: string) {
  const stop = new AbortController();
  const editing = watchEditing(document, stop.signal);
  const chatId = readChat(profile, document).chat?.id ?? '';
  const outcome = await insertReply({ chatId, text }, { profile, root: document, editing });
  stop.abort();
  return outcome;
}
