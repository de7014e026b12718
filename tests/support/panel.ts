import type { Page } from 'puppeteer-core';
import { until } from './until.ts';

/** A suggestion as the panel shows it. */
export interface ShownSuggestion {
  /** Id of the phrase. */
  id: string;
  /** As it would be inserted. */
  text: string;
  reason: string;
}

/** What the panel shows for a buyer's turn. */
export interface ShownAnswer {
  suggestions: ShownSuggestion[];
  readings: string[];
}

type PanelWindow = typeof globalThis & { suggestedTimes?: Record<string, number> };

/** The side panel as a driver sees it. */
export interface Panel {
  /** When the panel had painted its suggestions for a buyer's message, ms since the epoch; waits for it. */
  suggestedAt(chatId: string, turnId: string): Promise<number>;
  /** The suggestions on show; rejects when they were made for another turn. */
  readAnswer(chatId: string, turnId: string): Promise<ShownAnswer>;
  /** Waits until the panel counts the chat's buyer as waiting, or no more. */
  waits(chatId: string, waiting: boolean): Promise<unknown>;
}

/** Runs in the panel: keeps the times of its `qinda:suggested` marks. */
function keepMarks(): void {
  const times: Record<string, number> = {};
  (globalThis as PanelWindow).suggestedTimes = times;
  new PerformanceObserver((list) => {
    for (const mark of list.getEntriesByName('qinda:suggested')) {
      const { chatId, turnId } = (mark as PerformanceMark).detail ?? {};
      times[`${chatId}\n${turnId}`] ??= performance.timeOrigin + mark.startTime;
    }
    dispatchEvent(new Event('driver'));
  }).observe({ type: 'mark', buffered: true });
}

/** Runs in the panel. */
function readShown(chatId: string, turnId: string): ShownAnswer | { made: string } {
  const words = (from: Element, selector: string) => from.querySelector(selector)?.textContent?.trim() ?? '';
  const list = document.querySelector('[data-for-turn]');
  const made = `${list?.getAttribute('data-for-chat')} / ${list?.getAttribute('data-for-turn')}`;
  if (!list || made !== `${chatId} / ${turnId}`) return { made };
  const rows = [...document.querySelectorAll('[data-suggestion][data-phrase-id]')].slice(0, 5);
  return {
    suggestions: rows.map((row) => ({
      id: row.getAttribute('data-phrase-id') ?? '',
      text: words(row, '[data-suggestion-text]'),
      reason: words(row, '[data-suggestion-reason]'),
    })),
    readings: [...document.querySelectorAll('[data-reading]')].map((it) => it.textContent?.trim() ?? ''),
  };
}

/** Takes the side panel in hand. */
export async function takePanel(page: Page): Promise<Panel> {
  await page.evaluate(keepMarks);
  return {
    suggestedAt: (chatId, turnId) =>
      until(
        page,
        `The panel marks its suggestions for message ${turnId} as painted (qinda:suggested)`,
        (key) => (globalThis as PanelWindow).suggestedTimes?.[key],
        [`${chatId}\n${turnId}`],
      ),
    readAnswer: async (chatId, turnId) => {
      const shown = await page.evaluate(readShown, chatId, turnId);
      if (!('made' in shown)) return shown;
      throw new Error(`The panel shows suggestions for ${shown.made}, not for ${chatId} / ${turnId}.`);
    },
    waits: (chatId, waiting) =>
      until(
        page,
        `The panel shows that the buyer ${waiting ? 'waits' : 'no longer waits'}, [data-waiting-chat]`,
        (chatId, waiting) =>
          [...document.querySelectorAll('[data-waiting-chat]')].some(
            (row) => row.getAttribute('data-waiting-chat') === chatId,
          ) === waiting,
        [chatId, waiting] as [string, boolean],
      ),
  };
}
