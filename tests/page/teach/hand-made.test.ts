import { afterEach, describe, expect, test } from 'vitest';
import { readChat } from '../../../lib/page/read-chat.ts';
import { groupedPages } from './pages/grouped.ts';
import { news, type TestPage } from './pages/page.ts';
import { plainPages } from './pages/plain.ts';
import { shadowPages } from './pages/shadows.ts';
import { virtualPages } from './pages/virtual.ts';
import { fill, spoken, stopAll, teachByClicking } from './teach.ts';

const pages: Record<string, () => TestPage> = {
  ...plainPages,
  ...groupedPages,
  ...shadowPages,
  ...virtualPages,
};

afterEach(stopAll);

describe.each(Object.entries(pages))('a page with %s', (_, open) => {
  test('taught by clicking, has every message read with its side, and those that come later', () => {
    const page = open();
    const profile = teachByClicking(page);
    expect(spoken(profile)).toEqual(page.lines);
    for (const line of news) page.say(line);
    expect(spoken(profile)).toEqual([...page.lines, ...news]);
  });

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
