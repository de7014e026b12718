import { afterEach, expect, test } from 'vitest';
import { between, type Random, seededRandom } from '../../lib/practice/random.ts';
import { CHATS, openShop, type SwitchStyle } from './switching-shop.ts';
import { openFuzzLine, strayIn } from './fuzz-line.ts';

const SWITCHES = 150;
/** Reproduces a failure: the seed that it names. */
const SEED = 20261122;

const styles: SwitchStyle[] = [
  { name: 'header first', order: ['header', 'list', 'rows', 'moreRows', 'editor'], sendsTo: 'with header', box: 'drafts', rows: 'ids' },
  { name: 'rows first', order: ['rows', 'editor', 'list', 'header'], sendsTo: 'from click', box: 'drafts', rows: 'ids' },
  { name: 'rows in two parts, draft last', order: ['list', 'rows', 'header', 'moreRows', 'editor'], sendsTo: 'from click', box: 'controlled', rows: 'owners' },
  { name: 'one text for all chats', order: ['list', 'header', 'rows', 'moreRows'], sendsTo: 'from click', box: 'shared', rows: 'ids' },
  { name: 'a box for each chat, put up first', order: ['editor', 'rows', 'header', 'list', 'moreRows'], sendsTo: 'from click', box: 'own', rows: 'bare' },
  { name: 'header last, draft first', order: ['editor', 'list', 'rows', 'moreRows', 'header'], sendsTo: 'from click', box: 'controlled', rows: 'ids' },
];

let stop: AbortController;
afterEach(() => stop.abort());

const pick = (random: Random, not: string) => {
  const others = CHATS.filter((chat) => chat !== not);
  return others[Math.floor(random() * others.length)] ?? 'a';
};
const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test.each(styles)(
  `$name: ${SWITCHES} switches at any moment of an insertion leave no text in the wrong chat`,
  async (style) => {
    const random = seededRandom(SEED);
    stop = new AbortController();
    const shop = openShop(style, random);
    const line = openFuzzLine(style, stop.signal);
    const outcomes: Record<string, number> = {};
    let filled = 0; const stray: string[] = [];
    for (let round = 0; round < SWITCHES; round++) {
      const to = pick(random, shop.target);
      const asked: Promise<unknown>[] = [];
      const ask = async () => {
        // The panel asks for the chat that it believes to be open.
        const { status } = await line.fill(round);
        outcomes[status] = (outcomes[status] ?? 0) + 1;
        if (status === 'filled') filled++;
      };
      const before = random();
      if (before < 0.4) asked.push(ask());
      if (before < 0.2) await after(between([0, 30], random));
      const going = shop.go(to);
      if (before > 0.3) asked.push(after(between([0, 80], random)).then(ask));
      // Now and then the agent clicks again before the page has arrived.
      if (random() < 0.15) await after(between([0, 40], random));
      else await going;
      await Promise.all(asked);
      if (round % 5 !== 4) continue;
      await going;
      await expect.poll(() => strayIn(shop), { timeout: 800, interval: 20 }).toEqual([]).catch((e) => { stray.push(...strayIn(shop)); });
      if (random() < 0.5) shop.send();
    }
    console.log(style.name, JSON.stringify(outcomes), stray.length, stray.slice(-4));
    expect(strayIn(shop)).toEqual([]);
    expect(filled).toBeGreaterThan(SWITCHES / 5);
  },
  60_000,
);
