import './extension-apis.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import '../../../assets/tailwind.css';
import { BuyerRecords } from '../../../components/settings/buyer-records.tsx';
import { ToastArea } from '../../../components/ui/toast.tsx';
import { keepOfBuyer } from '../../../lib/data/buyers.ts';
import { database } from '../../../lib/data/database.ts';

const DAY = 24 * 3_600_000;
const seen = (chatId: string, lastSeenAt: number) => ({
  ...{ key: `practice/S\n${chatId}`, site: 'practice', shop: 'S', chatId, turnId: 't' },
  ...{ firstSeenAt: 1, lastSeenAt, visits: 1, visitStartedAt: 1, previousSeenAt: null },
});
const button = (name: string) => page.getByRole('button', { name, exact: true });

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all(database.tables.map((table) => table.clear()));
  await database.visits.bulkPut([seen('7', Date.now()), seen('8', Date.now() - 60 * DAY)]);
  await keepOfBuyer({ key: 'practice/S\n7', site: 'practice', shop: 'S' }, { note: 'blue' }, Date.now());
});
afterEach(cleanup);

const show = () =>
  render(
    <ToastArea closeLabel="Close">
      <BuyerRecords />
    </ToastArea>,
  );

test('all are forgotten after a question, and that can be undone', async () => {
  await show();
  await expect.element(page.getByText('Remembered: 2, with notes of yours: 1')).toBeVisible();
  await button('Forget all buyers').click();
  await button('Forget').click();
  await expect.element(page.getByText('Nobody is remembered.')).toBeVisible();
  await button('Undo').click();
  await expect.element(page.getByText('Remembered: 2, with notes of yours: 1')).toBeVisible();
});

test('a shorter time asks before it forgets anybody, and forgets only those who have been away', async () => {
  await show();
  const days = page.getByLabelText('Forget a buyer who has not come for');
  await days.selectOptions('90 days');
  await expect.element(page.getByText('Saved')).toBeVisible();
  await days.selectOptions('30 days');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
  expect(await database.visits.count()).toBe(2);
  await expect.element(days).toHaveValue('90');
  await days.selectOptions('30 days');
  await expect.element(page.getByText(/that long \(1\)/)).toBeVisible();
  await button('Forget').click();
  await expect.element(page.getByText('Remembered: 1, with notes of yours: 1')).toBeVisible();
});

test('everything that is remembered goes into a file', async () => {
  const made = vi.spyOn(URL, 'createObjectURL');
  await show();
  await button('Export as a file').click();
  await expect.poll(() => made.mock.calls.length).toBe(1);
  const file = JSON.parse(await new Response(made.mock.calls[0]?.[0] as Blob).text());
  expect(file).toMatchObject({ format: 'qinda-buyers', version: 1 });
  expect(file.buyers.map(({ chatId, note }: { chatId: string; note: string }) => [chatId, note])).toEqual([
    ['7', 'blue'],
    ['8', ''],
  ]);
});
