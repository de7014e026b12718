/**
 * npm run replay -- DIALOGS.jsonl [--limit N] [--json OUT] [--lang zh-CN|en] [--headed]
 *
 * Plays recorded dialogues through the practice shop in a real browser, with the built extension and its real side
 * panel, and records what an agent would have seen after each message of the buyer, and how soon.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Desk, takeDesk } from '../support/desk.ts';
import { ensureChromium } from '../support/ensure-chromium.ts';
import { launchExtension, type OpenExtension } from '../support/extension.ts';
import { type Panel, takePanel } from '../support/panel.ts';
import { buildExtension } from '../support/run-tool.ts';
import { type PlayedTurn, playDialog, type ReplayError } from './play-dialog.ts';
import { type Dialog, readDialogs } from './read-dialogs.ts';
import { summarise, tell } from './summary.ts';

const USAGE = 'Usage: npm run replay -- DIALOGS.jsonl [--limit N] [--json OUT] [--lang zh-CN|en] [--headed]';

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      limit: { type: 'string' },
      json: { type: 'string' },
      lang: { type: 'string', default: 'zh-CN' },
      headed: { type: 'boolean', default: false },
    },
  });
  const [file] = positionals;
  const limit = values.limit === undefined ? Number.POSITIVE_INFINITY : Number(values.limit);
  if (!file || positionals.length > 1) throw new Error(USAGE);
  if (!(limit > 0)) throw new Error(`--limit must be a number above 0, not "${values.limit}".\n${USAGE}`);
  return { ...values, file, limit };
}

/** Plays all dialogues one after the other. Whatever the pages complain of counts as an error of the dialogue. */
async function playAll(dialogs: Dialog[], parts: { desk: Desk; panel: Panel; extension: OpenExtension }) {
  const { troubles } = parts.extension;
  const turns: PlayedTurn[] = [];
  const errors: ReplayError[] = [];
  const collectTroubles = (dialog: string) => {
    for (const { where, message } of troubles.splice(0))
      errors.push({ dialog, turn: -1, message: `${where}: ${message}` });
  };
  collectTroubles('(start)');
  for (const [index, dialog] of dialogs.entries()) {
    turns.push(...(await playDialog(dialog, `replay-${index}`, parts, errors)));
    collectTroubles(dialog.id);
    if (process.stdout.isTTY) process.stdout.write(`\r${index + 1} of ${dialogs.length} dialogues`);
  }
  if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
  return { turns, errors };
}

async function replay(): Promise<number> {
  const { file, limit, json, lang, headed } = readArguments();
  const dialogs = readDialogs(await readFile(file, 'utf8'), file).slice(0, limit);
  ensureChromium();
  await buildExtension();
  const extension = await launchExtension({ headless: !headed, lang });
  const stop = () => extension.close().then(() => process.exit(130));
  process.once('SIGINT', stop);
  try {
    const panel = await takePanel(await extension.openPanel());
    const desk = await takeDesk(extension.practice);
    const { turns, errors } = await playAll(dialogs, { desk, panel, extension });
    const summary = summarise(dialogs.length, turns, errors);
    if (json) await writeFile(json, `${JSON.stringify({ summary, errors, turns }, null, 1)}\n`);
    console.log(tell(summary, errors));
    return errors.length ? 1 : 0;
  } finally {
    process.off('SIGINT', stop);
    await extension.close();
  }
}

try {
  process.exitCode = await replay();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
