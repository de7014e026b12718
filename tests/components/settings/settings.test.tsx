import './extension-apis.ts';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import '../../../assets/tailwind.css';
import { OptionsDesk } from '../../../components/settings/options-desk.tsx';
import { PrivacySection } from '../../../components/settings/privacy-section.tsx';
import { ShopSection } from '../../../components/settings/shop-section.tsx';
import { ToastArea } from '../../../components/ui/toast.tsx';
import { renewWait } from '../../../lib/core/timing/old-wait.ts';
import { database } from '../../../lib/data/database.ts';
import { facts, rememberFacts } from '../../../lib/data/facts.ts';

beforeEach(async () => {
  fakeBrowser.reset();
  location.hash = '';
  await Promise.all(database.tables.map((table) => table.clear()));
});
afterEach(cleanup);

test('what the shop fills in is saved as it is typed, and the page says so', async () => {
  await rememberFacts({ courier: 'DHL' });
  await render(<ShopSection lang="en" field="" of={null} />);
  await expect.element(page.getByLabelText('Courier')).toHaveValue('DHL');
  await page.getByLabelText('Shop name').fill('Maple & Oak');
  await expect.element(page.getByRole('status')).toHaveTextContent('All changes saved');
  expect(await facts.getValue()).toEqual({ courier: 'DHL', shop: 'Maple & Oak' });
});

test('a value that could not be saved is not called saved', async () => {
  await render(<ShopSection lang="en" field="" of={null} />);
  await expect.element(page.getByLabelText('Agent')).toBeVisible();
  const { set } = fakeBrowser.storage.local;
  fakeBrowser.storage.local.set = () => Promise.reject(new Error('quota'));
  await page.getByLabelText('Agent').fill('Lily');
  await expect.element(page.getByRole('alert')).toMatchTextContent(/Could not be saved: quota/);
  fakeBrowser.storage.local.set = set;
});

test('response times are deleted only after a question', async () => {
  const old = {
    id: 1,
    site: 'practice',
    chatId: 'c',
    kind: 'reply',
    startedAt: 1,
    answeredAt: 2,
    targetMs: 3,
  } as const;
  await database.waits.bulkAdd([renewWait(old), renewWait({ ...old, id: 2 })]);
  await render(
    <ToastArea closeLabel="Close">
      <PrivacySection />
    </ToastArea>,
  );
  await expect.element(page.getByText('2 on record')).toBeVisible();
  await page.getByRole('button', { name: 'Delete all records' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(await database.waits.count()).toBe(2);
  await page.getByRole('button', { name: 'Delete all records' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete all records' }).click();
  await expect.element(page.getByText('Nothing on record yet.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Delete all records' })).toBeDisabled();
});

test('the address opens a section, and choosing a tab changes the address', async () => {
  location.hash = 'shop';
  await render(<OptionsDesk />);
  await expect
    .element(page.getByRole('tab', { name: 'Shop & agent' }))
    .toHaveAttribute('aria-selected', 'true');
  await page.getByRole('tab', { name: 'Privacy' }).click();
  expect(location.hash).toBe('#privacy');
  await expect.element(page.getByRole('link', { name: 'Open the practice shop' })).toBeVisible();
});

test('an address with a text opens the form with it, and closing it leads to the list', async () => {
  location.hash = `new?text=${encodeURIComponent('a = b & {buyer}?')}`;
  await render(<OptionsDesk />);
  await expect.element(page.getByRole('textbox', { name: 'Text' })).toHaveValue('a = b & {buyer}?');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  expect(location.hash).toBe('#phrases');
});

test('the built-in phrases are there at the first visit', async () => {
  await render(<OptionsDesk />);
  await expect.element(page.getByRole('gridcell').first()).toBeVisible();
  expect(await database.packs.count()).toBe(2);
});

test('axe finds nothing in the sections', async () => {
  for (const section of ['shop', 'privacy']) {
    location.hash = section;
    const { container, unmount } = await render(<OptionsDesk />);
    await expect.element(page.getByRole('tabpanel')).not.toBeEmptyDOMElement();
    expect((await axe.run(container)).violations).toEqual([]);
    await unmount();
  }
});
