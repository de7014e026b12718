import '../settings/extension-apis.ts';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { facts, rememberFacts } from '../../../lib/data/facts.ts';
import { readClockSettings } from '../../../lib/data/presets.ts';
import { listTaught } from '../../../lib/data/taught-sites.ts';
import { listWordChanges } from '../../../lib/data/word-lists.ts';
import { sampleProfile } from '../../data/sample-profile.ts';
import { button, freshBase, showLibrary as show } from './show-library.tsx';

const file = JSON.stringify({
  ...{ format: 'qinda-library', version: 1, name: 'Team', language: 'en' },
  phrases: [{ id: 'a', title: 'A', text: 'first' }],
  // One that cannot be used does not take the others with it.
  sites: [{ name: 'No pages' }, { name: 'Shop chat', profile: sampleProfile() }],
  words: [{ id: 'dude', kind: 'slang', lang: 'en', word: 'dude' }, { id: 'bad' }],
  terms: { courier: 'DHL', hours: '9–22' },
  presets: [{ site: 'jingdong', presetId: null, changes: {} }],
});

const dialog = page.getByRole('dialog', { name: 'Import a library' });
const tick = (name: RegExp) => dialog.getByRole('checkbox', { name });
const stand = async () => ({
  terms: await facts.getValue(),
  clocks: (await readClockSettings()).sites,
  words: (await listWordChanges()).map(({ key }) => key),
  sites: (await listTaught()).map(({ name }) => name),
});

async function open(): Promise<void> {
  await show();
  await button('Import').click();
  await expect.element(button('Choose a file')).toBeVisible();
  const input = document.querySelector<HTMLInputElement>('[role=dialog] input[type=file]');
  if (!input) throw new Error('the window has no file input');
  await userEvent.upload(input, new File([file], 'library.json'));
  await button(/^Continue/).click();
  await expect.element(tick(/^Terms of the shop/)).toBeVisible();
}

beforeEach(async () => {
  fakeBrowser.reset();
  await freshBase();
});
afterEach(cleanup);

test('what rides along is shown kind by kind, ticked unless it changes something of the user’s', async () => {
  await page.viewport(420, 860);
  await rememberFacts({ courier: 'SF' });
  await open();
  await expect.element(tick(/^Terms of the shop: 2/)).not.toBeChecked();
  await expect.element(dialog).toMatchTextContent(/1 of yours would change: Courier/);
  await expect.element(tick(/^Words to watch for: 1 – dude/)).toBeChecked();
  await expect
    .element(dialog)
    .toMatchTextContent(/Shop chat.*Cannot be used, left out: 1.*dude.*Cannot be used, left out: 1/);
  await expect.element(tick(/^Clocks of sites: 1/)).toBeChecked();
  await expect.element(tick(/^Pages that the sender taught: 1 – Shop chat/)).not.toBeChecked();
  await expect.element(dialog).toMatchTextContent(/Beside them: Words to watch for: 1, Clocks of sites: 1\./);
  expect((await axe.run(dialog.element())).violations).toEqual([]);
});

test('what is ticked goes in with the phrases, and one undo takes all of it back', async () => {
  await rememberFacts({ courier: 'SF' });
  const before = await stand();
  await open();
  await tick(/^Terms of the shop/).click();
  await tick(/^Clocks/).click();
  await button('Import (1)').click();
  await expect
    .element(page.getByText(/1 new.*Also taken: Words to watch for: 1, Terms of the shop: 2/))
    .toBeVisible();
  expect(await stand()).toEqual({
    ...before,
    ...{ terms: { courier: 'DHL', hours: '9–22' }, words: ['en/dude'] },
  });
  await button('Undo').click();
  await expect.element(page.getByText('2 of 2 phrases')).toBeVisible();
  await expect.poll(stand).toEqual(before);
});

test('single entries can be left out or taken alone, each with what it would change', async () => {
  await page.viewport(420, 860);
  await rememberFacts({ courier: 'SF' });
  await open();
  await dialog.getByText('Choose one by one').nth(2).click();
  await expect
    .element(dialog.getByRole('listitem').filter({ hasText: 'Courier' }))
    .toMatchTextContent(/SF DHL takes the place of yours/);
  await tick(/^Online hours/).click();
  const terms = tick(/^Terms of the shop/);
  await expect.element(terms).toBePartiallyChecked();
  await expect.element(tick(/^Courier/)).not.toBeChecked();
  await expect
    .element(dialog)
    .toMatchTextContent(/Beside them: Words to watch for: 1, Terms of the shop: 1, Clocks of sites: 1\./);
  expect((await axe.run(dialog.element())).violations).toEqual([]);
  await terms.click();
  await expect.element(tick(/^Courier/)).toBeChecked();
  await tick(/^Courier/).click();
  await dialog.getByText('Choose one by one').nth(1).click();
  await tick(/^dude/).click();
  await expect.element(tick(/^Words to watch for/)).not.toBeChecked();
  await button('Import (1)').click();
  await expect.element(page.getByText(/Also taken: Terms of the shop: 1, Clocks of sites: 1/)).toBeVisible();
  expect(await stand()).toMatchObject({ terms: { courier: 'SF', hours: '9–22' }, words: [] });
});
