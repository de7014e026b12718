/**
 * npm start [-- --headless] [--lang zh-CN|en]
 *
 * Builds the extension and opens it in a browser of its own, practice shop and side panel side by side, until the
 * window is closed. Without a display it plays a practice conversation itself and writes a picture of it.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium } from './ensure-chromium.ts';
import { launchExtension, type OpenExtension } from './extension.ts';
import { playConversation } from './play-conversation.ts';
import { buildExtension, root } from './run-tool.ts';

const { values: options } = parseArgs({
  options: { headless: { type: 'boolean', default: false }, lang: { type: 'string' } },
});

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** The person's language as the terminal knows it; the browser decides by itself when there is none. */
function terminalLanguage(): string | undefined {
  const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
  return locale.startsWith('zh') ? 'zh-CN' : undefined;
}

/** Ends with the window: some systems keep a browser running without one. */
function windowClosed({ browser, practice }: OpenExtension): Promise<void> {
  return new Promise((resolve) => {
    browser.once('disconnected', () => resolve());
    practice.browser().on('targetdestroyed', async () => {
      const pages = await browser.pages().catch(() => []);
      if (pages.length === 0) resolve();
    });
  });
}

async function start(): Promise<void> {
  const browser = ensureChromium();
  await buildExtension();
  const headless = options.headless || !hasDisplay;
  const lang = options.lang ?? terminalLanguage();
  console.log(`Browser: ${browser}`);
  const extension = await launchExtension({ headless, lang, scale: headless ? 2 : undefined });
  process.once('SIGINT', () => extension.close().then(() => process.exit(130)));
  try {
    if (headless) {
      console.log('No display: playing a practice conversation, as an agent would.');
      const picture = join(root, '.output', 'start.png');
      await playConversation(extension, picture);
      console.log(`Picture of shop and panel: ${picture}`);
    } else {
      await extension.openPanel();
      console.log('The practice shop is open, QinDa beside it. Close the window or press Ctrl-C to end.');
      await windowClosed(extension);
    }
  } finally {
    await extension.close();
  }
}

try {
  await start();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
