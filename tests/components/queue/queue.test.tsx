import '../settings/extension-apis.ts';
import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import '../../../assets/tailwind.css';
import { Queue } from '../../../components/queue/queue.tsx';
import type { ChatClock } from '../../../lib/core/timing/clock-state.ts';
import { clockOf, sampleChat } from '../../unit/queue/sample-wait.ts';

/** A buyer whose 15 s are over in so many seconds. */
const due = (name: string, seconds: number, changes: Partial<ChatClock> = {}) => {
  const startedAt = Date.now() + (seconds - 15) * 1000;
  return sampleChat(name, { startedAt, answerFromAt: startedAt }, { preview: `${name} asks`, ...changes });
};
const queue = (...chats: ChatClock[]) => (
  <main>
    <h1>QinDa</h1>
    <Queue clock={clockOf(...chats)} openKey={null} label={(site) => site} />
  </main>
);
const entry = (name: string) => page.getByRole('listitem').filter({ hasText: name });
const stateOf = (name: string) =>
  entry(name).element().querySelector('[data-clock]')?.getAttribute('data-clock');

afterEach(cleanup);

test('nobody waits: it says so, and stays as high as with buyers in it', async () => {
  const { rerender, container } = await render(queue());
  await expect.element(page.getByText('Nobody is waiting')).toBeVisible();
  const empty = container.querySelector('section')?.offsetHeight;
  await rerender(queue(...Array.from({ length: 8 }, (_, at) => due(`b${at}`, 10))));
  expect(container.querySelector('section')?.offsetHeight).toBe(empty);
});

test('who is late, who has little time and who has enough can be told without a colour', async () => {
  await render(queue(due('Late', -7), due('Soon', 4), due('Calm', 14)));
  await expect.element(entry('Late')).toMatchTextContent(/\+\d/);
  expect(['Late', 'Soon', 'Calm'].map(stateOf)).toEqual(['late', 'soon', 'calm']);
  const width = (name: string) => entry(name).element().querySelector('circle')?.getAttribute('stroke-width');
  expect(Number(width('Soon'))).toBeGreaterThan(Number(width('Calm')));
  await expect
    .element(
      entry('Soon')
        .getByRole('img', { name: /s left/ })
        .first(),
    )
    .toBeVisible();
  expect((await axe.run()).violations).toEqual([]);
});

test('an entry follows its buyer: other words, a greeting, an answer', async () => {
  const mia = due('Mia', 12);
  const bo = due('Bo', 13);
  const { rerender } = await render(queue(mia, bo));
  await rerender(queue({ ...mia, preview: 'and in red?' }, bo));
  await expect.element(entry('Mia')).toMatchTextContent(/and in red\?/);
  const wait = mia.wait && { ...mia.wait, greetedAt: mia.wait.startedAt + 2000 };
  await rerender(queue({ ...mia, wait }, bo));
  await expect.element(entry('Mia').getByText('Greeted', { exact: true })).toBeInTheDocument();
  await rerender(queue({ ...mia, wait: null }, bo));
  await expect.element(entry('Mia')).not.toBeInTheDocument();
  await expect.element(entry('Bo')).toBeVisible();
});

test('of 300 who wait the most urgent stand in the strip and all in the list, which draws only what is in sight', async () => {
  await render(queue(...Array.from({ length: 300 }, (_, at) => due(`b${at}`, at))));
  await expect.element(page.getByRole('button', { name: /28\d more/ })).toBeVisible();
  await page.getByRole('button', { name: /300/ }).click();
  const list = page.getByRole('dialog').getByRole('list');
  await expect.element(list.getByText('b0', { exact: true })).toBeVisible();
  expect(list.element().querySelectorAll('li').length).toBeLessThan(40);
});
