import type { CDPSession, Page } from 'puppeteer-core';
import { until } from '../support/until.ts';
import { type OurTime, timeOfOurs } from './time-of-ours.ts';

type Metric = 'JSHeapUsedSize' | 'Nodes' | 'ScriptDuration';
type BenchWindow = typeof window & { longTasks?: number[]; isDone?: boolean };

const MESSAGES = 5000;
const REST_MS = 10_000;

async function metric(session: CDPSession, name: Metric): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((one) => one.name === name)?.value ?? Number.NaN;
}

/** Runs in the page: shows 5,000 messages, fifty a frame or all at once. */
function showMessages(uid: string, count: number, isAtOnce: boolean): void {
  const bench = window as BenchWindow;
  bench.longTasks = [];
  bench.isDone = false;
  const say = (at: number) => window.shop.say(uid, at % 3 ? 'buyer' : 'seller', `message ${at}`);
  new PerformanceObserver((list) => {
    bench.longTasks?.push(...list.getEntries().map((entry) => entry.duration));
  }).observe({ type: 'longtask' });
  const end = () =>
    setTimeout(() => {
      bench.isDone = true;
      dispatchEvent(new Event('driver'));
    }, 1500);
  let at = 0;
  const piece = () => {
    for (let end = at + 50; at < end; at++) say(at);
    if (at < count) requestAnimationFrame(piece);
    else end();
  };
  if (isAtOnce) {
    while (at < count) say(at++);
    window.shop.open(uid);
    end();
  } else {
    window.shop.open(uid);
    requestAnimationFrame(piece);
  }
}

export interface LoadCost extends OurTime {
  /** Tasks over 50 ms, the page's own included, by the clock on the wall. */
  longTasks: number;
  longestTaskMs: number;
}

export async function measureLoad(page: Page, how: 'pieces' | 'at once'): Promise<LoadCost> {
  const ours = await timeOfOurs(page, async () => {
    await page.evaluate(showMessages, `load-${how === 'pieces' ? 1 : 2}`, MESSAGES, how === 'at once');
    await until(page, 'All messages are shown', () => (window as BenchWindow).isDone, [], 120_000);
  });
  const tasks = await page.evaluate(() => (window as BenchWindow).longTasks ?? []);
  return { longTasks: tasks.length, longestTaskMs: Math.max(0, ...tasks), ...ours };
}

/** Ten seconds in which the page does not change, a buyer waiting. */
export async function measureRest(page: Page): Promise<OurTime & { scriptMs: number }> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  const before = await metric(session, 'ScriptDuration');
  const ours = await timeOfOurs(page, () => new Promise((resolve) => setTimeout(resolve, REST_MS)));
  const scriptMs = ((await metric(session, 'ScriptDuration')) - before) * 1000;
  await session.detach();
  return { scriptMs: Math.round(scriptMs * 10) / 10, ...ours };
}

/** Runs in the page: five messages each into 200 chats, which are opened one after the other. */
async function switchChats(round: number): Promise<void> {
  for (let at = 0; at < 200; at++) {
    const uid = `${2000 + at}`;
    window.shop.open(uid);
    for (let one = 0; one < 5; one++) window.shop.say(uid, 'buyer', `round ${round} message ${one}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

export interface HeapCost {
  heapKb: number;
  nodes: number;
}

/** What is held after 1,000 messages and 200 switches of chat, and after as much again. */
export async function measureHeap(page: Page): Promise<Record<string, HeapCost>> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  const held = async (): Promise<HeapCost> => {
    await session.send('HeapProfiler.collectGarbage');
    return {
      heapKb: Math.round((await metric(session, 'JSHeapUsedSize')) / 1000),
      nodes: await metric(session, 'Nodes'),
    };
  };
  const found: Record<string, HeapCost> = {};
  await page.reload();
  await page.evaluate(switchChats, 0);
  found['held after the first look at 200 chats'] = await held();
  for (const round of [1, 2]) {
    await page.evaluate(switchChats, round);
    found[`held after ${round},000 messages more and ${round * 200} switches`] = await held();
  }
  await session.detach();
  return found;
}
