import { afterEach, describe, expect, test } from 'vitest';
import { readChat } from '../../../lib/page/read-chat.ts';
import { groupedPages } from './pages/grouped.ts';
import { news, type TestPage, talk } from './pages/page.ts';
import { plainPages } from './pages/plain.ts';
import { rootPages } from './pages/roots.ts';
import { shadowPages } from './pages/shadows.ts';
import { strangePages } from './pages/strange.ts';
import { virtualPages } from './pages/virtual.ts';
import { atBox, fill, spoken, stopAll, teachByClicking } from './teach.ts';

const framed: Record<string, () => TestPage> = {
  ...plainPages,
  ...groupedPages,
  ...shadowPages,
  ...virtualPages,
};
const all = { ...framed, ...strangePages, ...rootPages };
const whole = [...talk];

afterEach(() => {
  stopAll();
  talk.splice(0, talk.length, ...whole);
});

describe.each(Object.entries(all))('a page with %s', (_, open) => {
  test('taught by clicking, has every message read with its side, and those that come later', () => {
    const page = open();
    const profile = teachByClicking(page);
    expect(spoken(profile)).toEqual(page.lines);
    for (const line of news) page.say(line);
    expect(spoken(profile)).toEqual([...page.lines, ...news]);
  });

  test('taught by a follow-up and by the box around the words, has the same messages read', () => {
    const page = open();
    const profile = teachByClicking({
      ...page,
      buyer: () => atBox(talk[3]?.text ?? ''),
      own: () => atBox(talk[5]?.text ?? ''),
    });
    expect(spoken(profile)).toEqual(page.lines);
  });

  test('taught when there are two messages only, has the ones after them read', () => {
    talk.splice(2);
    const page = open();
    const profile = teachByClicking(page);
    for (const line of whole.slice(2)) page.say(line);
    expect(spoken(profile)).toEqual(whole);
  });
});

describe.each(Object.entries(framed))('beside a list, a page with %s', (_, open) => {
  test('has its buyer, its list and its editor found, and the editor filled', async () => {
    const page = open();
    const profile = teachByClicking(page);
    const { chat, list, missing } = readChat(profile, document);
    expect(missing).toEqual([]);
    expect(chat).toEqual({ id: 'c7100', name: page.buyerName });
    expect(list.map(({ name, active, unread, preview }) => ({ name, active, unread, preview }))).toEqual([
      { name: 'Mara Lind', active: true, unread: 0, preview: 'last words of Mara Lind' },
      { name: 'Ole Berg', active: false, unread: 1, preview: 'last words of Ole Berg' },
      { name: 'Ida Falk', active: false, unread: 2, preview: 'last words of Ida Falk' },
    ]);
    expect(await fill(profile, 'Six screws.')).toEqual({ status: 'filled' });
    expect((page.editor() as HTMLTextAreaElement).value).toBe('Six screws.');
  });
});
