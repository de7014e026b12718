/**
 * npm run pictures:clock
 *
 * Builds the extension, lets buyers write into the practice shop one after the other, and draws what its real side panel
 * makes of them: the lights of the open chat, the strip of the most urgent and the list of all who wait, in both
 * languages, light and dark, into `assets/pictures`.
 */
import { readFileSync } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Phrase } from '../../lib/core/knowledge/phrase.ts';
import { type Desk, takeDesk } from './desk.ts';
import { launchExtension } from './extension.ts';
import { buildExtension, root } from './run-tool.ts';
import { until } from './until.ts';

const PICTURES = join(root, 'assets', 'pictures');
const WIDTH = 420;

interface Line {
  /** Seconds after the first line. */
  at: number;
  chatId: string;
  name: string;
  side?: 'seller';
  text: string;
}

const looks = [
  { lang: 'zh-CN', scheme: 'light', name: 'zh' },
  { lang: 'en', scheme: 'dark', name: 'en' },
] as const;

/** A holding line of our own: it turns the first light green, and the second one goes on. */
function holdingLine(lang: 'zh-CN' | 'en'): string {
  const pack = readFileSync(join(root, 'assets', 'packs', `${lang}.json`), 'utf8');
  const { phrases } = JSON.parse(pack) as { phrases: Phrase[] };
  return phrases.find(({ id }) => id === 'hold.checking')?.text ?? '';
}

/** One is late, one has little time left, one was told that somebody is on it, the others have time. */
function linesIn(lang: 'zh-CN' | 'en'): Line[] {
  const say = (chinese: string, english: string) => (lang === 'en' ? english : chinese);
  const breeze = say('海风', 'Breeze');
  return [
    { at: 0, chatId: 'a', name: say('小鹿', 'Fawn'), text: say('这款还有货吗', 'Is this one in stock?') },
    { at: 3, chatId: 'b', name: say('阿哲', 'Jay'), text: say('能开发票吗', 'Can I have an invoice?') },
    { at: 4, chatId: 'c', name: breeze, text: say('我的快递到哪了', 'Where is my parcel?') },
    { at: 7, chatId: 'c', name: breeze, side: 'seller', text: holdingLine(lang) },
    { at: 8, chatId: 'd', name: say('老周', 'Joe'), text: say('在吗', 'Hello') },
    { at: 10, chatId: 'e', name: say('米粒', 'Millie'), text: say('偏大还是偏小', 'Does it run large?') },
    { at: 14, chatId: 'f', name: say('阿茶', 'Tea'), text: say('什么时候发货', 'When will it ship?') },
    {
      at: 16.5,
      chatId: 'g',
      name: say('北北', 'Bea'),
      text: say('可以送到村里吗', 'Do you ship to villages?'),
    },
  ];
}

async function play(desk: Desk, lines: readonly Line[]): Promise<void> {
  const startedAt = Date.now();
  for (const { at, side = 'buyer', ...line } of lines) {
    await new Promise((resolve) => setTimeout(resolve, startedAt + at * 1000 - Date.now()));
    if (line.chatId === 'c') await desk.open('c');
    await desk.say({ ...line, side });
  }
}

async function draw(panel: Page, name: string, height: number): Promise<void> {
  const path = join(PICTURES, name) as `${string}.png`;
  await panel.screenshot({ path, clip: { x: 0, y: 0, width: WIDTH, height } });
  console.log(`${name}: ${Math.round((await stat(path)).size / 1000)} kB`);
}

await buildExtension();
await mkdir(PICTURES, { recursive: true });
for (const { lang, scheme, name } of looks) {
  const extension = await launchExtension({ lang, scale: 1 });
  try {
    const panel = await extension.openPanel();
    await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await panel.setViewport({ width: WIDTH, height: 720 });
    const lines = linesIn(lang);
    await play(await takeDesk(extension.practice), lines);
    await until(
      panel,
      'The panel shows the newest buyer',
      (chatId) => document.querySelector(`[data-waiting-chat="${chatId}"]`) !== null,
      [lines.at(-1)?.chatId ?? ''],
    );
    await draw(panel, `clock-${name}.png`, 560);
    await panel.click('[data-queue-all]');
    await until(panel, 'The list is open', () => document.querySelector('[data-queue-list]') !== null, []);
    await draw(panel, `queue-${name}.png`, 560);
  } finally {
    await extension.close();
  }
}
