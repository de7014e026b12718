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
import { toField } from '../../../lib/panel/checks/date-field.ts';
import { keepPromise } from '../../../lib/panel/checks/use-promises.ts';
import { clockOf, sampleChat } from '../../unit/queue/sample-wait.ts';

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

/** Tomorrow at that time, as the field holds it, and in ms since the epoch. */
function tomorrow(hour: number, minute: number) {
  const at = new Date();
  at.setDate(at.getDate() + 1);
  at.setHours(hour, minute, 0, 0);
  return { field: toField(at.getTime()), at: at.getTime() };
}

test('a promise is kept at the time that was named, or at the one that the agent sets', async () => {
  const keep = vi.fn();
  const [six, half] = [tomorrow(18, 0), tomorrow(9, 30)];
  const offer = { target, what: 'I call you tomorrow', dueAt: six.at };
  await render(<PromiseOffer offer={offer} onKeep={keep} onDrop={() => {}} />);
  await expect.element(page.getByLabelText('Remind me at')).toHaveValue(six.field);
  await button('Remind me').click();
  await page.getByLabelText('Remind me at').fill(half.field);
  await button('Remind me').click();
  expect(keep.mock.calls).toEqual([[six.at], [half.at]]);
  await keepPromise(offer, offer.dueAt);
  expect(await listPromises()).toMatchObject([
    { chatKey: 'practice/c', name: 'Ann', text: 'I call you tomorrow', dueAt: offer.dueAt, state: 'open' },
  ]);
});

test('a time that is over is refused, with what to do; the minute that runs is not over', async () => {
  const keep = vi.fn();
  const offer = { target, what: 'I call you', dueAt: tomorrow(9, 0).at };
  await render(<PromiseOffer offer={offer} onKeep={keep} onDrop={() => {}} />);
  const field = page.getByLabelText('Remind me at');
  await field.fill('2020-01-01T09:00');
  await button('Remind me').click();
  await expect.element(field).toHaveAccessibleDescription('That time is over: choose a later one.');
  expect(keep).not.toHaveBeenCalled();
  const now = Date.now();
  await field.fill(toField(now));
  await expect.element(field).not.toHaveAccessibleDescription('That time is over: choose a later one.');
  await button('Remind me').click();
  expect(keep).toHaveBeenCalledOnce();
});

test('what was promised to the open buyer can be noted down by hand, with its time', async () => {
  await render(
    <main>
      <h1>QinDa</h1>
      <Queue clock={clockOf(sampleChat('Ann', null))} openKey="practice/Ann" label={(site) => site} />
    </main>,
  );
  await button('Note a promise').click();
  const what = page.getByLabelText('What you promised Ann');
  await what.fill('send a picture of the hem');
  const due = tomorrow(10, 0);
  await page.getByLabelText('Remind me at').fill('2020-01-01T09:00');
  await button('Remind me').click();
  expect(await listPromises()).toEqual([]);
  await page.getByLabelText('Remind me at').fill(due.field);
  await button('Remind me').click();
  await expect.element(row('send a picture of the hem')).toBeVisible();
  await expect.element(what).toHaveValue('');
  expect(await listPromises()).toMatchObject([
    { chatKey: 'practice/Ann', name: 'Ann', text: 'send a picture of the hem', dueAt: due.at },
  ]);
  expect((await axe.run(document.body)).violations).toEqual([]);
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
