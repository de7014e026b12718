import { afterEach, describe, expect, test } from 'vitest';
import { readChat } from '../../../lib/page/read-chat.ts';
import { watching } from '../desk.ts';
import { kits } from './pages/kits.tsx';
import { holding, news } from './pages/page.ts';
import { fill, spoken, stopAll, teachByClicking } from './teach.ts';

afterEach(stopAll);

describe.each(Object.entries(kits))('a chat built with %s', (_, open) => {
  test('taught by clicking: every message has its side, new ones too; the buyer is named, the editor filled', async () => {
    const page = await open();
    const isReady = () =>
      page.lines.every(({ text }) => holding(text).checkVisibility()) && page.title().checkVisibility();
    await expect.poll(isReady).toBe(true);
    const profile = teachByClicking(page);
    expect(spoken(profile)).toEqual(page.lines);
    expect(readChat(profile, document).chat?.name).toBe(page.buyerName);

    const watch = watching({ profile });
    for (const line of news) {
      page.say(line);
      const { open: chat } = await watch.until((snapshot) => snapshot.open?.turns.at(-1)?.text === line.text);
      expect(chat?.turns.at(-1)?.side).toBe(line.side);
    }
    watch.stop();
    expect(spoken(profile)).toEqual([...page.lines, ...news]);

    expect(await fill(profile, 'Six screws.')).toEqual({ status: 'filled' });
    const editor = page.editor() as HTMLTextAreaElement;
    expect((editor.value ?? editor.textContent).trim()).toBe('Six screws.');
  });
});
