import '../settings/extension-apis.ts';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import '../../../assets/tailwind.css';
import { SitesSection } from '../../../components/sites/sites-section.tsx';
import { ToastArea } from '../../../components/ui/toast.tsx';
import { toSiteFile } from '../../../lib/data/check-site.ts';
import { keepTaught, listTaught, type TaughtSite } from '../../../lib/data/taught-sites.ts';
import { sampleProfile } from '../../data/sample-profile.ts';

const event = () => ({ addListener: () => {}, removeListener: () => {} });
const permissions = {
  contains: vi.fn(async () => true),
  request: vi.fn(async () => true),
  remove: vi.fn(async () => true),
  onAdded: event(),
  onRemoved: event(),
};

const taught: TaughtSite = {
  id: 'taught-chat-example-com',
  name: 'Shop chat',
  origin: 'https://chat.example.com',
  profile: sampleProfile(),
  taughtAt: Date.UTC(2026, 10, 20),
  off: false,
};

const show = () =>
  render(
    <ToastArea closeLabel="Close">
      <main>
        <h1>Desk</h1>
        <SitesSection />
      </main>
    </ToastArea>,
  );
const row = (name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: false }) });
async function choose(name: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `More for ${name}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
}
async function bring(content: string): Promise<void> {
  await expect.element(page.getByRole('button', { name: 'Import' })).toBeVisible();
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('the page has no file input');
  await userEvent.upload(input, new File([content], 'site.json'));
}

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser, { permissions });
  for (const mock of [permissions.contains, permissions.request, permissions.remove])
    mock.mockClear().mockResolvedValue(true);
});
afterEach(cleanup);

test('every part of every site shows when it was last read, or that it never was', async () => {
  const now = Date.now();
  await keepTaught(taught);
  await fakeBrowser.storage.local.set({
    health: { [taught.id]: { list: now - 3 * 3_600_000, messages: now - 1_000 } },
  });
  await show();
  await expect
    .element(row('Shop chat'))
    .toMatchTextContent(/Conversation list3 hours ago.*Open chatnever.*Messagesjust now.*Reply boxnever/);
  await expect.element(row('Pinduoduo')).toMatchTextContent(/Messagesnever/);
});

test('a built-in site says that nobody confirmed it, until the user does, who can take it back', async () => {
  await show();
  await expect.element(row('Pinduoduo')).toMatchTextContent(/Not yet confirmed on the live page/);
  await row('Pinduoduo').getByRole('button', { name: 'It works here' }).click();
  await expect.element(row('Pinduoduo')).toMatchTextContent(/Confirmed by you/);
  await choose('Pinduoduo', 'Take back');
  await expect.element(row('Pinduoduo')).toMatchTextContent(/Not yet confirmed/);
});

test('a page that shows names only says that two buyers of one name are one here', async () => {
  await show();
  await expect.element(row('Doudian Feige')).toMatchTextContent(/Two buyers of one name have one clock/);
  await expect.element(row('Pinduoduo')).not.toMatchTextContent(/Two buyers of one name/);
});

test('a taught site is renamed and switched off and on', async () => {
  await keepTaught(taught);
  await show();
  await choose('Shop chat', 'Rename');
  await page.getByLabelText('Name').fill('My desk');
  await userEvent.keyboard('{Enter}');
  await expect.element(row('My desk')).toBeVisible();
  await choose('My desk', 'Switch off');
  await expect.element(row('My desk')).toMatchTextContent(/Switched off/);
  await choose('My desk', 'Switch on');
  await expect.element(row('My desk')).not.toMatchTextContent(/Switched off/);
});

test('deleting a taught site takes the permission back unless the user wants to keep it', async () => {
  await keepTaught(taught);
  await show();
  await choose('Shop chat', 'Delete');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect.element(page.getByText('Nothing taught yet')).toBeVisible();
  expect(permissions.remove).toHaveBeenCalledWith({ origins: ['https://chat.example.com/*'] });
  await keepTaught(taught);
  await choose('Shop chat', 'Delete');
  await page.getByRole('checkbox').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect.element(page.getByText('Nothing taught yet')).toBeVisible();
  expect(permissions.remove).toHaveBeenCalledTimes(1);
});

test('a built-in site that was taught again can go back to what it was, and keeps its permission', async () => {
  await keepTaught({ ...taught, id: 'pinduoduo', profile: sampleProfile({ id: 'pinduoduo' }) });
  await show();
  await expect.element(row('Pinduoduo')).toMatchTextContent(/Taught again by you/);
  await choose('Pinduoduo', 'Back to the built-in layout');
  await page.getByRole('dialog').getByRole('button', { name: 'Back to the built-in layout' }).click();
  await expect.element(row('Pinduoduo')).not.toMatchTextContent(/Taught again by you/);
  expect(permissions.remove).not.toHaveBeenCalled();
});

test('a site without permission says so and asks for exactly its host', async () => {
  permissions.contains.mockResolvedValue(false);
  await keepTaught(taught);
  await show();
  await row('Shop chat').getByRole('button', { name: 'Allow' }).click();
  expect(permissions.request).toHaveBeenCalledWith({ origins: ['https://chat.example.com/*'] });
});

test('a file is shown with its pages first, then taken under an id of our own', async () => {
  await show();
  await bring(toSiteFile([{ name: 'From Bo', profile: sampleProfile({ id: 'feige' }) }]));
  await expect
    .element(page.getByRole('dialog'))
    .toMatchTextContent(/From Bo.*https:\/\/chat\.example\.com\/seller\/\*/);
  expect(await listTaught()).toEqual([]);
  await page.getByRole('button', { name: 'Import (1)' }).click();
  await expect.element(row('From Bo')).toBeVisible();
  expect(permissions.request).toHaveBeenCalledWith({ origins: ['https://chat.example.com/*'] });
  expect((await listTaught())[0]?.id).toBe('taught-chat-example-com');
});

test('a bad file is refused with the reason, asked of the real browser, and changes nothing', async () => {
  await show();
  await bring(
    toSiteFile([{ name: 'x', profile: sampleProfile({ editor: [{ css: 'p:nope(', seen: '2026-11-22' }] }) }]),
  );
  await expect.element(page.getByRole('dialog')).toMatchTextContent(/not a selector: p:nope\(/);
  expect(await listTaught()).toEqual([]);
});

test('axe finds nothing in the list and its dialogs', async () => {
  await keepTaught(taught);
  await show();
  await expect.element(row('Shop chat')).toBeVisible();
  expect((await axe.run(document.body)).violations).toEqual([]);
  await choose('Shop chat', 'Delete');
  await expect.element(page.getByRole('dialog')).toBeVisible();
  expect((await axe.run(document.body)).violations).toEqual([]);
});
