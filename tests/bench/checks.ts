/**
 * Measures the checks before insertion: `npm run bench:checks`. One line of JSON, milliseconds: preparing the word
 * lists and the library, then checking a reply of 300 characters in a chat of 120 turns. Ends with an error over 100 ms.
 */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Turn } from '../../lib/core/chat/turn.ts';
import { createCannedReader } from '../../lib/core/checks/canned.ts';
import { prepareLists } from '../../lib/core/checks/check-lists.ts';
import { checkReply, improveReply } from '../../lib/core/checks/check-reply.ts';
import { type WordList, WordListSchema } from '../../lib/core/checks/word.ts';

const LIMIT_MS = 100;
const RUNS = 300;

const readJson = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
const timed = <T>(run: () => T): [T, number] => {
  const start = performance.now();
  return [run(), performance.now() - start];
};
const round = (ms: number) => Math.round(ms * 100) / 100;

const files: WordList[] = ['zh-CN', 'en'].map((lang) =>
  v.parse(WordListSchema, readJson(`assets/words/${lang}.json`)),
);
const phrases = ['zh-CN', 'en'].flatMap(
  (lang) => readJson(`assets/packs/${lang}.json`).phrases as { text: string; variants?: string[] }[],
);
const wordings = phrases.map(({ text, variants = [] }) => ({ text, variants }));

const [lists, listsMs] = timed(() =>
  prepareLists(
    files.flatMap(({ words }) => words),
    files.map(({ times }) => times),
  ),
);
const [isCanned, libraryMs] = timed(() => createCannedReader(wordings));
const turns: Turn[] = Array.from({ length: 120 }, (_, at) => ({
  id: String(at),
  side: at % 2 ? 'seller' : 'buyer',
  kind: 'text',
  text: `${wordings[at % wordings.length]?.text ?? ''}${at}`,
  pageAt: at,
  seenAt: at,
}));
const times: number[] = [];
let findings = 0;
for (let run = 0; run < RUNS; run++) {
  const text = `${wordings[run % wordings.length]?.text}最好的，加我微信，明天上午10点前发出～`
    .repeat(9)
    .slice(0, 300);
  const [found, ms] = timed(() => {
    const input = {
      ...{ text, phrase: null, turns, reading: null, lists, isCanned, soothing: [], ownHosts: [] },
      now: 1_800_000_000_000,
    };
    const found = checkReply(input);
    improveReply(input, found);
    return found;
  });
  findings += found.length;
  times.push(ms);
}
const sorted = times.toSorted((a, b) => a - b);
const at = (share: number) => round(sorted[Math.floor(RUNS * share)] ?? 0);
const result = {
  words: files.reduce((sum, { words }) => sum + words.length, 0),
  ...{ lists_ms: round(listsMs), library_ms: round(libraryMs), first_ms: round(times[0] ?? 0) },
  ...{ p50_ms: at(0.5), p95_ms: at(0.95), findings_per_reply: round(findings / RUNS) },
};
console.log(JSON.stringify(result));
if (Math.max(result.first_ms, result.p95_ms) > LIMIT_MS) process.exitCode = 1;
