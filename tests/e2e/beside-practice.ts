import type { Page } from 'puppeteer-core';
import { type Desk, takeDesk } from '../support/desk.ts';
import { launchExtension, type OpenExtension } from '../support/extension.ts';
import { type Panel, takePanel } from '../support/panel.ts';
import { until } from '../support/until.ts';

/** The practice shop and the real side panel beside it. */
export interface BesidePractice {
  extension: OpenExtension;
  desk: Desk;
  /** The side panel as a page, and as a driver sees it; both are new after {@link BesidePractice.reloadPanel}. */
  page: Page;
  panel: Panel;
  /** A buyer writes, the agent has the chat open, and the panel has answered; gives the message's id. */
  asks(chatId: string, text: string): Promise<string>;
  /** Waits until the panel shows an element. */
  shows(selector: string, what: string): Promise<unknown>;
  /** What the reply editor holds. */
  reply(): Promise<string>;
  reloadPanel(): Promise<void>;
}

/** `profile`: a browser profile to begin with and to leave behind. */
export async function openBesidePractice(profile?: string): Promise<BesidePractice> {
  const extension = await launchExtension({ lang: 'zh-CN', ...(profile !== undefined && { profile }) });
  const page = await extension.openPanel();
  const desk = await takeDesk(extension.practice);
  const beside: BesidePractice = {
    extension,
    desk,
    page,
    panel: await takePanel(page),
    async asks(chatId, text) {
      const id = await desk.say({ chatId, side: 'buyer', text });
      await desk.open(chatId);
      await beside.panel.suggestedAt(chatId, id);
      return id;
    },
    shows: (selector, what) =>
      until(page, `The panel shows ${what}`, (css) => document.querySelector(css) !== null, [selector]),
    reply: () => extension.practice.$eval('[data-reply]', (box) => (box as HTMLTextAreaElement).value),
    async reloadPanel() {
      await page.reload();
      beside.panel = await takePanel(page);
    },
  };
  return beside;
}
