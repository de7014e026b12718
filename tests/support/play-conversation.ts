import { demoConversation } from './demo-conversation.ts';
import { takeDesk } from './desk.ts';
import type { OpenExtension } from './extension.ts';
import { takePanel } from './panel.ts';
import { takePicture } from './take-picture.ts';
import { until } from './until.ts';

const CHAT = 'demo';

/** Where a phrase stands as it would be inserted, in the panel. */
const FIRST = '[data-suggestion][data-place="1"] [data-suggestion-text]';

/** Times of the steps of one conversation, ms since the epoch, and what was said. */
interface Steps {
  tell(at: number, what: string): void;
}

function timeline(): Steps {
  let start = 0;
  return {
    tell(at, what) {
      start ||= at;
      console.log(`${((at - start) / 1000).toFixed(2).padStart(7)} s  ${what}`);
    },
  };
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

/**
 * Plays a buyer's first contact and first question; the agent works as a person would, only through the panel and the
 * shop's send button. Tells each step with the time that the pages themselves measured, and writes the picture taken
 * before the answer is sent. Rejects with the step that did not happen.
 */
export async function playConversation(extension: OpenExtension, picture: string): Promise<void> {
  const { practice, troubles } = extension;
  const page = await extension.openPanel();
  const panel = await takePanel(page);
  const desk = await takeDesk(practice);
  const said = demoConversation(await page.evaluate(() => navigator.language));
  const { tell } = timeline();
  const buyerSays = async (text: string) => {
    const id = await desk.say({ chatId: CHAT, name: said.buyer, side: 'buyer', text });
    await desk.open(CHAT);
    const at = await desk.shownAt(id);
    tell(at, `buyer wrote: ${text}`);
    return { id, at };
  };
  const click = async (selector: string, what: string) => {
    await until(page, `The panel offers ${what}, ${selector}`, (s) => document.querySelector(s) !== null, [
      selector,
    ]);
    await page.click(selector);
  };

  await desk.clear();
  const hello = await buyerSays(said.hello);
  await panel.suggestedAt(CHAT, hello.id);
  await click('[data-greeting]', 'the one-click greeting');
  await desk.filledAt(null);
  const greetedAt = await desk.send();
  tell(greetedAt, `greeted in ${seconds(greetedAt - hello.at)}, one click and send`);

  const question = await buyerSays(said.question);
  const suggestedAt = await panel.suggestedAt(CHAT, question.id);
  tell(suggestedAt, `suggestion after ${(suggestedAt - question.at).toFixed(0)} ms`);
  await panel.waits(CHAT, true);
  const answer = await until(
    page,
    `The panel shows a first suggestion, ${FIRST}`,
    (s) => document.querySelector(s)?.textContent?.trim(),
    [FIRST],
  );
  await page.keyboard.down('Alt');
  await page.keyboard.press('Digit1');
  await page.keyboard.up('Alt');
  tell(await desk.filledAt(answer), `filled by Alt+1: ${answer.replaceAll('\n', ' ⏎ ')}`);
  await takePicture(extension.browser, [practice, page], picture);
  const sentAt = await desk.send();
  tell(sentAt, 'sent');
  await panel.waits(CHAT, false);
  const stoppedAt = await page.evaluate(() => performance.timeOrigin + performance.now());
  tell(stoppedAt, `clock stopped: the buyer waited ${seconds(sentAt - question.at)} for the answer`);
  for (const { where, message } of troubles) throw new Error(`The ${where} reported an error: ${message}`);
}
