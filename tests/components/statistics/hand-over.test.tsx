import '../settings/extension-apis.ts';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import '../../../assets/tailwind.css';
import { HandOverCard } from '../../../components/statistics/hand-over-card.tsx';
import { withoutName } from '../../../lib/core/timing/nameless.ts';
import { NEW_CHAT } from '../../../lib/core/timing/new-chat.ts';
import { changeComplaint } from '../../../lib/data/complaints.ts';
import { database } from '../../../lib/data/database.ts';
import { rememberFacts } from '../../../lib/data/facts.ts';
import { noteHeat } from '../../../lib/data/heated-chats.ts';
import { writeLive } from '../../../lib/data/live.ts';
import { addPromise } from '../../../lib/data/promises.ts';
import { waitsOfToday } from './records.ts';

const MINUTE = 60_000;
const promise = (name: string, text: string, minutes: number) => ({
  ...{ site: 'pinduoduo', chatId: name, chatKey: `pinduoduo/${name}`, name, text, madeAt: 1 },
  dueAt: Date.now() + minutes * MINUTE,
});
const heat = (name: string, level: 'hot' | 'cooling', hotRuns: number) => ({
  ...{ site: 'feige', chatId: name, name, level, hotRuns, at: Date.now() },
});
const part = (title: string) =>
  page.getByRole('article').getByText(title).element().closest('section')?.textContent ?? '';
const show = () =>
  render(
    <main>
      <h1>Desk</h1>
      <HandOverCard />
    </main>,
  );

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all(database.tables.map((table) => table.clear()));
});
afterEach(cleanup);

test('what is promised, who is upset and what came late stand on one card', async () => {
  await rememberFacts({ shop: 'Maple & Oak', agent: 'Lily' });
  await addPromise(promise('Ann', 'refund before noon', 30));
  await addPromise(promise('Bob', 'call back', -5));
  await noteHeat('feige/Carl', heat('Carl', 'hot', 2), Date.now());
  await noteHeat('feige/Dora', heat('Dora', 'cooling', 1), Date.now());
  await changeComplaint('feige/Carl', (before) => ({ ...before, done: ['step-1', 'step-2'] }));
  await database.waits.bulkAdd(waitsOfToday(new Date().setHours(0, 0, 0, 0), 12, 2));
  await show();
  await expect.element(page.getByText('Maple & Oak · Lily', { exact: false })).toBeVisible();
  await expect.element(page.getByText('12 answered, 83.3 % in time', { exact: false })).toBeVisible();
  expect(part('Open promises (2)')).toMatch(/Bob.*call back.*Ann.*refund before noon/);
  await expect.element(page.getByText('Buyers to be careful with (2)')).toBeVisible();
  expect(part('Buyers to be careful with (2)')).toMatch(
    /Heated.*Carl.*hot 2 times, complaint: 2 of 7 steps.*Cooling down.*Dora/,
  );
  expect(part('Answered late (2)')).toMatch(/buyer-0.*45 sec over/);
});

test('who came late is named while a page shows them, and never from the record', async () => {
  const midnight = new Date().setHours(0, 0, 0, 0);
  const late = waitsOfToday(midnight, 2, 2).map((wait, at) =>
    withoutName({ ...wait, site: 'feige', chatId: at === 0 ? 'Ann Lee' : 'Bob Ray' }),
  );
  await database.waits.bulkAdd(late);
  const ann = { ...NEW_CHAT, tabId: 1, frameId: 0, site: 'feige', chatId: 'Ann Lee', name: 'Ann Lee' };
  await writeLive({ 'feige/Ann Lee': ann }, {});
  await show();
  await expect.element(page.getByText('Answered late (2)')).toBeVisible();
  await expect.poll(() => part('Answered late (2)')).toContain('Ann Lee');
  expect(part('Answered late (2)')).toContain(late[1]?.chatId);
  expect(part('Answered late (2)')).not.toContain('Bob Ray');
});

test('a complaint that is settled, and a buyer who has calmed down, are handed to nobody', async () => {
  await noteHeat('feige/Carl', heat('Carl', 'hot', 1), Date.now());
  await noteHeat('feige/Carl', null, Date.now());
  await changeComplaint('feige/Eve', (before) => ({ ...before, done: ['step-1', 'step-7'] }));
  await show();
  await expect.element(page.getByText('Buyers to be careful with (0)')).toBeVisible();
  await expect.element(page.getByText('Open promises (0)')).toBeVisible();
});

test('a long late list is cut, and says so', async () => {
  await database.waits.bulkAdd(waitsOfToday(new Date().setHours(0, 0, 0, 0), 20, 15));
  await show();
  await expect.element(page.getByText('and 3 more')).toBeVisible();
});

test('axe finds nothing', async () => {
  await addPromise(promise('Ann', 'refund before noon', 30));
  await noteHeat('feige/Carl', heat('Carl', 'hot', 2), Date.now());
  await show();
  await expect.element(page.getByText('Buyers to be careful with (1)')).toBeVisible();
  expect((await axe.run(document.body)).violations).toEqual([]);
});
