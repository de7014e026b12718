/**
 * npm run bench:reading [-- --json OUT]
 *
 * How long the reader takes for a chat of 60 turns, made of example questions and answers of our own packs: when it has never
 * seen one of the messages, and when one message is new; for the very first chats, before the engine has warmed to it; and
 * how long it takes to make a reader. It ends with an error if
 * the 95th percentile of a chat never seen is over 2 ms, which it may be when other programs keep the processor busy.
 */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import type { Turn } from '../../lib/core/chat/turn.ts';
import { LANGS, type Lang, type Phrase } from '../../lib/core/knowledge/phrase.ts';
import { CuePackSchema } from '../../lib/core/reading/cue-pack.ts';
import { createReader } from '../../lib/core/reading/read-buyer.ts';
import type { ReadableChat } from '../../lib/core/reading/readable-chat.ts';

const TURNS = 60;
const CHATS = 300;
/** Chats after which the engine runs at its usual speed. */
const FIRST = 30;
const LIMIT_MS = 2;
/** As many as a shop's list of hot words may well have. */
const OWN_WORDS = Array.from({ length: 80 }, (_, at) => `hot word ${at}`);

const readJson = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../assets/${path}`, import.meta.url), 'utf8'));
const cues = LANGS.map((lang) => v.parse(CuePackSchema, readJson(`cues/${lang}.json`)));

/** A chat that differs from every other: message `at` of chat `number` is never said twice. */
function makeChat(phrases: readonly Phrase[], number: number): ReadableChat {
  const turns = Array.from({ length: TURNS }, (_, at): Turn => {
    const phrase = phrases[(number * 31 + at * 7) % phrases.length];
    const isBuyer = at % 3 !== 2;
    const asks = phrase?.asks ?? [];
    const text = isBuyer ? asks[(number + at) % asks.length] : phrase?.text;
    return {
      id: String(at),
      side: isBuyer ? 'buyer' : 'seller',
      kind: 'text',
      text: `${text} ${number}.${at}`,
      pageAt: null,
      seenAt: null,
    };
  });
  return { turns, product: null, order: null, memory: null, corrections: {}, hotWords: OWN_WORDS, now: 0 };
}

const percentile = (times: readonly number[], share: number) =>
  Math.round((times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0) * 1000) / 1000;

/** How long `work` takes, in ms. */
function time(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

const row = (times: number[]) => ({ p50_ms: percentile(times, 0.5), p95_ms: percentile(times, 0.95) });

function measure(lang: Lang) {
  const { phrases }: { phrases: Phrase[] } = readJson(`packs/${lang}.json`);
  const read = createReader(cues);
  const whole: number[] = [];
  const oneMore: number[] = [];
  for (let number = 0; number < FIRST + CHATS; number++) {
    const chat = makeChat(phrases, number);
    whole.push(time(() => read(chat)));
    const last = chat.turns.at(-1);
    const more = {
      ...chat,
      turns: [...chat.turns, ...(last ? [{ ...last, text: `${last.text} again` }] : [])],
    };
    oneMore.push(time(() => read(more)));
  }
  return {
    'the first chats': row(whole.slice(0, FIRST)),
    'never seen': row(whole.slice(FIRST)),
    'one new message': row(oneMore.slice(FIRST)),
  };
}

const { values } = parseArgs({ options: { json: { type: 'string' } } });
const made_ms = Math.round(time(() => createReader(cues)));
const results = Object.fromEntries(LANGS.map((lang) => [lang, measure(lang)]));
console.log(JSON.stringify({ turns: TURNS, chats: CHATS, made_ms, ...results }));
if (values.json) await writeFile(values.json, `${JSON.stringify(results, null, 1)}\n`);
const slowest = Math.max(...Object.values(results).map((result) => result['never seen'].p95_ms));
if (slowest > LIMIT_MS) process.exitCode = 1;
