import '../settings/extension-apis.ts';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import '../../../assets/tailwind.css';
import { PromiseOffer } from '../../../components/promises/promise-offer.tsx';
import { Queue } from '../../../components/queue/queue.tsx';
import { database } from '../../../lib/data/database.ts';
import { addPromise, listPromises } from '../../../lib/data/promises.ts';
import { keepPromise } from '../../../lib/panel/checks/use-promises.ts';

const MINUTE = 60_000;
const target = { tabId: 1, frameId: 0, site: 'practice', chatId: 'c', name: 'Ann' };
const promise = (text: string, minutes: number) => ({
  ...{ site: 'practice', chatId: 'c', chatKey: 'practice/c', name: 'Ann', text, madeAt: 1 },
  dueAt: Date.now() + minutes * MINUTE,
});
const button = (name: string | RegExp) => page.getByRole('button', { name });
const row = (text: string) => page.getByRole('dialog').getByRole('listitem').filter({ hasText: text });
const showQueue = () =>
  render(
    <main>
      <h1>QinDa</h1>
      <Queue clock={{}} openKey={null} label={(site) => site} />
    </main>,
  );

beforeEach(() => database.promises.clear());
afterEach(cleanup);

test('a promise is kept at the time that was named, or at the one that the agent sets', async () => {
  const keep = vi.fn();
  const offer = { target, what: 'I call you tomorrow', dueAt: new Date(2026, 10, 24, 18, 0).getTime() };
  await render(<PromiseOffer offer={offer} onKeep={keep} onDrop={() => {}} />);
  await expect.element(page.getByLabelText('Remind me at')).toHaveValue('2026-11-24T18:00');
  await button('Remind me').click();
  await page.getByLabelText('Remind me at').fill('2026-11-24T09:30');
  await button('Remind me').click();
  expect(keep.mock.calls).toEqual([[offer.dueAt], [new Date(2026, 10, 24, 9, 30).getTime()]]);
  await keepPromise(offer, offer.dueAt);
  expect(await listPromises()).toMatchObject([
    { chatKey: 'practice/c', name: 'Ann', text: 'I call you tomorrow', dueAt: offer.dueAt, state: 'open' },
  ]);
});

test('only what is due stands in the queue; all of it is one click away, due first', async () => {
  await addPromise(promise('refund tomorrow', 24 * 60));
  await addPromise(promise('call back', 2));
  await showQueue();
  await expect.element(button(/call back/)).toBeVisible();
  await expect.element(button(/refund tomorrow/)).not.toBeInTheDocument();
  await button('Promises: 2').click();
  const items = page.getByRole('dialog').getByRole('listitem');
  await expect.element(items.first()).toMatchTextContent(/call back/);
  await expect.element(items.last()).toMatchTextContent(/refund tomorrow/);
});

test('a promise is marked as kept, put off, removed, and brought back', async () => {
  await addPromise(promise('call back', 1));
  await addPromise(promise('refund', 60));
  await showQueue();
  await button('Promises: 2').click();
  await row('call back')
    .getByRole('button', { name: /^Later/ })
    .click();
  await page.getByRole('menuitem', { name: '2 hours later' }).click();
  await expect.element(page.getByRole('dialog').getByRole('listitem').first()).toMatchTextContent(/refund/);
  await row('refund').getByRole('button', { name: /^Kept/ }).click();
  await expect.element(row('refund')).not.toBeInTheDocument();
  await button('Undo').click();
  await expect.element(row('refund')).toBeVisible();
  await row('call back')
    .getByRole('button', { name: /^Remove/ })
    .click();
  await expect.element(row('call back')).not.toBeInTheDocument();
  await button('Undo').click();
  await expect.element(row('call back')).toBeVisible();
});

test('axe finds nothing in queue, list and offer', async () => {
  await addPromise(promise('call back', 1));
  await showQueue();
  await expect.element(button(/call back/)).toBeVisible();
  expect((await axe.run(document.body)).violations).toEqual([]);
  await button('Promises: 1').click();
  await expect.element(row('call back')).toBeVisible();
  expect((await axe.run(document.body)).violations).toEqual([]);
});
