import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readChat } from '../../../lib/page/read-chat.ts';
import { patternOf } from '../../../lib/page/teach/compose-profile.ts';
import { matchesPattern } from '../../../lib/sites/match-pattern.ts';
import { find, news, only, type TestPage, talk } from './pages/page.ts';
import { plainPages } from './pages/plain.ts';
import { clickOn, spoken, stopAll, teachByClicking, teachHere } from './teach.ts';

let page: TestPage;

beforeEach(() => {
  const open = plainPages['stable classes'];
  if (!open) throw new Error('no such page');
  page = open();
});
afterEach(stopAll);

const press = (key: string, more: KeyboardEventInit = {}) =>
  document.body.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
  );
const overlay = () => document.querySelector('qinda-teach');

describe('while a page is taught', () => {
  test('it hears of no click, no key, no touch and no focus', () => {
    const heard: string[] = [];
    const stop = new AbortController();
    const types =
      'pointerdown pointerup mousedown mouseup click dblclick contextmenu touchstart keydown keyup focusin submit';
    for (const type of types.split(' '))
      document.addEventListener(type, () => heard.push(type), { capture: true, signal: stop.signal });
    teachHere();
    const send = find('.composer__send') as HTMLButtonElement;
    clickOn(send);
    for (const type of ['dblclick', 'contextmenu', 'touchstart', 'focusin', 'submit', 'keyup'])
      send.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
    press('Enter');
    stop.abort();
    expect(heard).toEqual([]);
  });

  test('a click has no effect of its own', () => {
    teachHere();
    const link = only('<a href="#gone">elsewhere</a>');
    page.title().append(link);
    clickOn(link);
    expect(location.hash).toBe('');
    expect(document.activeElement).toBe(document.body);
  });

  test('nothing of the page is changed, and nothing is left behind', () => {
    const before = document.documentElement.cloneNode(true);
    const { picker } = teachHere();
    clickOn(page.buyer());
    clickOn(page.own());
    expect(overlay()?.shadowRoot).toBeNull();
    picker.act('leave');
    expect(overlay()).toBeNull();
    expect(document.documentElement.isEqualNode(before)).toBe(true);
  });

  test('what is read is told after each choice', () => {
    const { state } = teachHere();
    expect(state()).toMatchObject({ step: 'buyerMessage', reading: null, profile: null, ended: null });
    clickOn(page.buyer());
    clickOn(page.own());
    expect(state().step).toBe('title');
    expect(state().reading?.turns.filter(({ side }) => side !== 'system')).toEqual(talk);
    expect(state().reading?.editor).toBe(false);
    clickOn(page.title());
    expect(state().reading?.buyer).toBe('Mara Lind');
    expect(state().picked.buyerMessage).toBe(talk[0]?.text);
  });

  test('messages that come meanwhile are told too', async () => {
    const { state } = teachHere();
    clickOn(page.buyer());
    clickOn(page.own());
    for (const line of news) page.say(line);
    await expect.poll(() => state().reading?.turns.at(-1)?.text).toBe(news.at(-1)?.text);
  });

  test('it ends by Escape', () => {
    const { state } = teachHere();
    press('Escape');
    expect(state().ended).toBe('left');
    expect(overlay()).toBeNull();
  });

  test('keys alone point: arrows and Tab walk, Enter chooses, Backspace goes back', () => {
    const { state } = teachHere();
    // From the page to its first part, the list, and past it to the messages.
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'Tab']) press(key);
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'Enter']) press(key);
    expect(state().picked.buyerMessage).toContain(talk[0]?.text);
    press('Tab');
    press('Tab', { shiftKey: true });
    press('ArrowRight');
    press('Enter');
    expect(state().step).toBe('title');
    press('Backspace');
    expect(state().step).toBe('ownMessage');
  });
});

describe('a choice that teaches nothing', () => {
  test('is refused with its reason, and asked for again', () => {
    const { state } = teachHere();
    clickOn(page.editor());
    expect(state()).toMatchObject({ step: 'buyerMessage', problem: 'problem.noWords' });
    clickOn(page.buyer());
    clickOn(page.buyer());
    expect(state()).toMatchObject({ step: 'ownMessage', problem: 'problem.sameMessage' });
    clickOn(page.own());
    expect(state()).toMatchObject({ step: 'title', problem: null });
  });

  test('two messages that nothing tells apart ask for another one', () => {
    const { state } = teachHere();
    clickOn(page.buyer());
    const [, , second] = document.querySelectorAll('.message:not(.own)');
    clickOn(second as Element);
    expect(state()).toMatchObject({ step: 'ownMessage', problem: 'problem.sidesAlike' });
    clickOn(page.own());
    expect(state()).toMatchObject({ step: 'title', problem: null });
    expect(state().reading?.turns.filter(({ side }) => side !== 'system')).toEqual(talk);
  });

  test('only the list may be skipped', () => {
    const { picker, state } = teachHere();
    picker.act('skip');
    expect(state()).toMatchObject({ step: 'buyerMessage', problem: 'problem.needed' });
    picker.act('finish');
    expect(state()).toMatchObject({ problem: 'problem.unfinished', ended: null });
  });
});

describe('a page taught without its list', () => {
  test('is read, and misses nothing', () => {
    const profile = teachByClicking({ ...page, item: null });
    const { chat, list, missing } = readChat(profile, document);
    expect(chat).toEqual({ id: 'Mara Lind', name: 'Mara Lind' });
    expect({ list, missing }).toEqual({ list: [], missing: [] });
  });
});

describe('teaching one part again', () => {
  test('asks for that part alone and keeps the others', () => {
    const base = teachByClicking(page);
    find('.composer__input').className = 'new-editor';
    const { picker, state } = teachHere({ parts: ['editor'], base });
    expect(state().step).toBe('editor');
    clickOn(find('.new-editor'));
    picker.act('finish');
    const again = state().profile as typeof base;
    expect(again.editor[0]?.css).toBe('.new-editor');
    expect({ ...again, editor: [] }).toEqual({ ...base, editor: [] });
  });

  test('a message is asked for together with one of the other side', () => {
    const base = teachByClicking(page);
    const { state } = teachHere({ parts: ['buyerMessage'], base });
    clickOn(page.buyer());
    expect(state().step).toBe('ownMessage');
    clickOn(page.own());
    expect(state().step).toBeNull();
    expect(spoken(state().profile as typeof base)).toEqual(talk);
  });
});

test.each([
  ['https://shop.test/chat', 'https://shop.test/chat?to=5'],
  ['https://shop.test/im/inbox/90211', 'https://shop.test/im/inbox/77#top'],
  ['http://localhost:8080/', 'http://localhost:8080/desk'],
])('a page taught at %s is known at %s', (taught, other) => {
  expect(matchesPattern(patternOf(taught), other)).toBe(true);
});
