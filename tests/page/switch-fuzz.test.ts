import { afterEach, expect, test } from 'vitest';
import { between, type Random, seededRandom } from '../../lib/practice/random.ts';
import { openFuzzLine, strayIn, strayInBox } from './fuzz-line.ts';
import { CHATS, openShop, type SwitchStyle } from './switching-shop.ts';

const SWITCHES = 90;
/** The same seed plays the same round. */
const SEED = 20261122;

const styles: SwitchStyle[] = [
  {
    name: 'header first',
    order: ['header', 'list', 'rows', 'moreRows', 'editor'],
    sendsTo: 'with header',
    box: 'drafts',
    rows: 'ids',
  },
  {
    name: 'rows first',
    order: ['rows', 'editor', 'list', 'header'],
    sendsTo: 'from click',
    box: 'drafts',
    rows: 'ids',
  },
  {
    name: 'rows in two parts, the draft last',
    order: ['list', 'rows', 'header', 'moreRows', 'editor'],
    sendsTo: 'from click',
    box: 'controlled',
    rows: 'owners',
  },
  {
    name: 'one text for all chats',
    order: ['list', 'header', 'rows', 'moreRows'],
    sendsTo: 'from click',
    box: 'shared',
    rows: 'ids',
  },
  {
    name: 'a box for each chat, put up first',
    order: ['editor', 'rows', 'header', 'list', 'moreRows'],
    sendsTo: 'from click',
    box: 'own',
    rows: 'bare',
  },
  {
    name: 'the draft first, the header last',
    order: ['editor', 'list', 'rows', 'moreRows', 'header'],
    sendsTo: 'from click',
    box: 'controlled',
    rows: 'ids',
  },
];

let stop: AbortController;
afterEach(() => stop.abort());

const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
function anotherThan(chat: string, random: Random): string {
  const others = CHATS.filter((other) => other !== chat);
  return others[Math.floor(random() * others.length)] ?? 'a';
}

/** The agent goes to another chat while texts are asked for, before, during and after. */
async function switchAround(
  shop: ReturnType<typeof openShop>,
  ask: () => Promise<void>,
  random: Random,
): Promise<{ going: Promise<unknown>; asked: Promise<unknown>[] }> {
  const asked: Promise<unknown>[] = [];
  const kind = random();
  if (kind < 0.5) asked.push(ask());
  if (kind < 0.3) await after(between([0, 30], random));
  const going = shop.go(anotherThan(shop.target, random), random() < 0.8);
  if (kind > 0.4) asked.push(after(between([0, 150], random)).then(ask));
  // Now and then the next click comes before the page has arrived.
  await (random() < 0.15 ? after(between([0, 40], random)) : going);
  // And now and then before what was asked for has been done.
  if (random() < 0.5) await Promise.all(asked);
  return { going, asked };
}

test.each(styles)(
  `$name: ${SWITCHES} switches at any moment of an insertion leave no text in the wrong chat`,
  async (style) => {
    const random = seededRandom(SEED);
    stop = new AbortController();
    const shop = openShop(style, random);
    const line = openFuzzLine(style, stop.signal);
    const settled = () => expect.poll(() => strayInBox(shop), { interval: 20 }).toEqual([]);
    let texts = 0;
    let filled = 0;
    const ask = async () => {
      if ((await line.fill(++texts)).status === 'filled') filled++;
    };
    let asked: Promise<unknown>[] = [];
    for (let round = 0; round < SWITCHES; round++) {
      const step = await switchAround(shop, ask, random);
      asked.push(...step.asked);
      if (round % 6 < 5) continue;
      await step.going;
      await Promise.all(asked);
      asked = [];
      await settled();
      if (random() < 0.5) shop.send();
    }
    for (const chat of CHATS) {
      await shop.go(chat, true);
      await settled();
    }
    expect(strayIn(shop)).toEqual([]);
    expect(filled).toBeGreaterThan(3);
  },
  60_000,
);
