import '../settings/extension-apis.ts';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { BackupDue } from '../../../components/share/backup-due.tsx';
import { writeBackup } from '../../../lib/data/backup/write-backup.ts';
import { database } from '../../../lib/data/database.ts';
import { facts } from '../../../lib/data/facts.ts';
import { emptyBase, fillBase, readEverything } from '../../data/backup/full-base.ts';
import { button, choose, dialog, saved, showShare } from './show-share.tsx';

const PASS = 'five blue maple leaves';
const field = (name: string) => page.getByLabelText(name, { exact: true });
const restoring = (file: Blob | string, name = 'b.qindabackup') => choose('Restore a backup', file, name);

beforeEach(async () => {
  fakeBrowser.reset();
  await emptyBase();
  await page.viewport(1000, 900);
});
afterEach(cleanup);

test('a backup with a passphrase asks for it twice, and opens only with it', async () => {
  await fillBase();
  const before = await readEverything();
  await showShare();
  await expect.element(page.getByText('No backup was made on this computer yet.')).toBeVisible();
  await button('Save a backup').click();
  await field('Passphrase').fill('short');
  await button('Save the file').click();
  await expect.element(dialog()).toMatchTextContent(/at least 8 characters/);
  await field('Passphrase').fill(PASS);
  await field('The same once more').fill(`${PASS}!`);
  await button('Save the file').click();
  await expect.element(dialog()).toMatchTextContent(/not the same/);
  await field('The same once more').fill(PASS);
  const file = await saved(() => button('Save the file').click());
  await expect.element(page.getByText('Last backup: just now')).toBeVisible();

  await facts.setValue({ shop: 'Other' });
  await restoring(file);
  await field('Passphrase').fill('five blue maple');
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog()).toMatchTextContent(/The passphrase is not right/);
  await field('Passphrase').fill(PASS);
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog()).toMatchTextContent(/Facts of the shop1 new · 1 replaced/);
  expect(await facts.getValue()).toEqual({ shop: 'Other' });
  await button('Restore').click();
  await expect.element(page.getByText('The backup is restored.')).toBeVisible();
  const { subscriptions, ...rest } = before;
  expect(await readEverything()).toMatchObject(rest);
});

test('before anything is replaced, what goes is counted and can be saved; what is not ticked stays', async () => {
  await fillBase();
  const file = await writeBackup('', 1);
  await database.cards.clear();
  await facts.setValue({ shop: 'Other', courier: 'DHL' });
  await showShare();
  await restoring(file);
  await page.getByRole('radio', { name: /in place of what is here/ }).click();
  await expect.element(dialog()).toMatchTextContent(/1 only here, go/);
  const now = await saved(() => button('Save what is here now').click());
  expect(await now.text()).toContain('DHL');
  await page.getByRole('checkbox', { name: /Facts of the shop/ }).click();
  expect((await axe.run(document.body)).violations).toEqual([]);
  await page.viewport(320, 800);
  expect(document.querySelector('[role=dialog]')?.scrollWidth).toBeLessThanOrEqual(320);
  await button('Replace').click();
  await expect.element(page.getByText('The backup is restored.')).toBeVisible();
  expect(await database.cards.count()).toBe(1);
  expect(await facts.getValue()).toEqual({ shop: 'Other', courier: 'DHL' });
});

test.each([
  ['{"format":"qinda-library","version":1}', /Import it under Phrases/],
  ['{"format":"qinda-backup","version":9}\n', /A newer QinDa made this backup/],
  ['holiday pictures', /no backup of QinDa/],
])('%s is refused in words, and nothing is changed', async (content, words) => {
  await showShare();
  await restoring(content);
  await expect.element(dialog()).toMatchTextContent(words);
  await expect.element(dialog()).toMatchTextContent(/Nothing was changed/);
});

test('a full disk is said, the window stays, and nothing has changed', async () => {
  await fillBase();
  const file = await writeBackup('', 1);
  await emptyBase();
  await showShare();
  await restoring(file);
  const full = new DOMException('no room', 'QuotaExceededError');
  const put = vi.spyOn(database.restores, 'put').mockRejectedValueOnce(full);
  await button('Restore').click();
  await expect.element(page.getByText(/The disk is full. Nothing was changed/)).toBeVisible();
  put.mockRestore();
  expect(await database.phrases.count()).toBe(0);
  await button('Restore').click();
  await expect.element(page.getByText('The backup is restored.')).toBeVisible();
});

test('one is reminded quietly when much has changed, and not again after "later"', async () => {
  await fillBase();
  const day = 86_400_000;
  const record = { lastAt: Date.now() - 15 * day, mark: 'then', everyDays: 14, since: null, quietUntil: 0 };
  await fakeBrowser.storage.local.set({ backup: record });
  const went = vi.fn();
  await render(
    <main>
      <h1>Desk</h1>
      <BackupDue onGo={went} />
    </main>,
  );
  await expect
    .element(page.getByText('The last backup is 15 days old, and things have changed.'))
    .toBeVisible();
  expect((await axe.run(document.body)).violations).toEqual([]);
  await button('Back up').click();
  expect(went).toHaveBeenCalledOnce();
  await button('Later').click();
  await expect.element(page.getByText(/15 days old/)).not.toBeInTheDocument();
});
