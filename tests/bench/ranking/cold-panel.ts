import { setTimeout } from 'node:timers/promises';
import type { Phrase } from '../../../lib/core/knowledge/phrase.ts';
import { takeDesk } from '../../support/desk.ts';
import { launchExtension } from '../../support/extension.ts';
import { takePanel } from '../../support/panel.ts';
import { until } from '../../support/until.ts';

/** How often the database is asked whether the index is in it. */
const LOOK_MS = 200;
/** As many as a buyer writes. */
const BUBBLES_A_CHAT = 8;

export interface ColdPanel {
  phrases: number;
  /** From the first opening with a library never seen before to the first suggestion: the index is made. */
  firstOpenMs: number;
  /** From opening the panel again to the first suggestion painted: the kept index is used. */
  coldOpenMs: number;
  /** From a buyer's bubble in the page to the painted suggestions, right after the last opening and from then on. */
  bubbleP50: number;
  bubbleP95: number;
}

/** Runs in a page of the extension: puts phrases into the knowledge base, as an import would leave them there. */
async function putPhrases(phrases: Phrase[]): Promise<void> {
  const open = indexedDB.open('qinda');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => reject(open.error);
  });
  const work = database.transaction('phrases', 'readwrite');
  const stored = phrases.map((phrase, place) => {
    const key = `bench/zh-CN/${phrase.id}`;
    // An import has worked out how titles sound; the index would stop to catch up on that.
    const rest = { hidden: false, edited: false, initials: '', sounds: '\n', place, updatedAt: 1 };
    return { ...phrase, key, source: 'bench', ...rest };
  });
  // In blocks, as `lib/core/library/blocks.ts` has them: in the order of their keys.
  for (let at = 0; at < stored.length; at += 50) {
    const some = stored.slice(at, at + 50);
    work.objectStore('phrases').put({ key: `${some[0]?.key}\0${some.length}`, phrases: some });
  }
  await new Promise<void>((resolve, reject) => {
    work.oncomplete = () => resolve();
    work.onerror = () => reject(work.error);
  });
  database.close();
}

/** Runs in a page of the extension: whether the kept index holds `count` phrases. */
async function holdsIndex(count: number): Promise<boolean> {
  const open = indexedDB.open('qinda');
  const database = await new Promise<IDBDatabase>((resolve) => {
    open.onsuccess = () => resolve(open.result);
  });
  const ask = database.transaction('indexes').objectStore('indexes').get('phrases');
  const held = await new Promise<{ total: number } | undefined>((resolve) => {
    ask.onsuccess = () => resolve(ask.result);
  });
  database.close();
  return (held?.total ?? 0) >= count;
}

/** Runs in the panel: when it first had suggestions painted, ms since it was opened. */
const firstSuggestion = () => performance.getEntriesByName('qinda:suggested')[0]?.startTime;

/** Measures opening the real side panel, and the way of a bubble through it, with a library of `phrases`. */
export async function measureColdPanel(phrases: Phrase[], questions: readonly string[]): Promise<ColdPanel> {
  const extension = await launchExtension({ lang: 'zh-CN' });
  try {
    const page = await extension.openPanel();
    const desk = await takeDesk(extension.practice);
    const ask = async (text: string, chatId: string) => {
      const id = await desk.say({ chatId, side: 'buyer', text });
      await desk.open(chatId);
      return id;
    };
    const first = await ask(questions[0] ?? '', 'bench');
    await (await takePanel(page)).suggestedAt('bench', first);
    const inOrder = phrases.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    for (let at = 0; at < inOrder.length; at += 5000)
      await page.evaluate(putPhrases, inOrder.slice(at, at + 5000));
    // A panel that never saw the library has its index to make: that may take longer than drivers wait.
    const openAgain = async () => {
      await page.reload();
      return Number(await until(page, 'The panel suggests', firstSuggestion, [], 60_000));
    };
    const firstOpen = await openAgain();
    while (!(await page.evaluate(holdsIndex, phrases.length))) await setTimeout(LOOK_MS);
    const times: number[] = [];
    for (let i = 0; i < 5; i++) times.push(await openAgain());
    const panel = await takePanel(page);
    const bubbles: number[] = [];
    for (const [at, question] of questions.entries()) {
      const chatId = `bench-${Math.floor(at / BUBBLES_A_CHAT)}`;
      const id = await ask(question, chatId);
      bubbles.push((await panel.suggestedAt(chatId, id)) - (await desk.shownAt(id)));
    }
    const sorted = bubbles.toSorted((a, b) => a - b);
    return {
      phrases: phrases.length,
      firstOpenMs: firstOpen,
      coldOpenMs: times.toSorted((a, b) => a - b)[2] ?? 0,
      bubbleP50: sorted[Math.floor(sorted.length * 0.5)] ?? 0,
      bubbleP95: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
    };
  } finally {
    await extension.close();
  }
}
