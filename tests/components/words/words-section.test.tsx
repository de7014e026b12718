import '../settings/extension-apis.ts';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import '../../../assets/tailwind.css';
import { ToastArea } from '../../../components/ui/toast.tsx';
import { WordsSection } from '../../../components/words/words-section.tsx';
import { database } from '../../../lib/data/database.ts';
import { listWordChanges } from '../../../lib/data/word-lists.ts';

const button = (name: string | RegExp) => page.getByRole('button', { name });
const field = (name: string) => page.getByRole('textbox', { name });
const show = () =>
  render(
    <ToastArea closeLabel="Close">
      <main>
        <h1>Desk</h1>
        <WordsSection lang="en" />
      </main>
    </ToastArea>,
  );
const search = (text: string) => page.getByRole('searchbox', { name: 'Search words' }).fill(text);

beforeEach(() => database.words.clear());
afterEach(cleanup);

test('a word of one’s own is written, stands first, and is deleted with a way back', async () => {
  await show();
  await button('New word').click();
  await button('Save').click();
  await expect.element(page.getByText('This must not be empty.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Word', exact: true }).fill('magic');
  await field('Other spellings').fill('magical\n\n sorcery');
  await field('Say instead').fill('handy');
  await button('Save').click();
  await expect.element(page.getByRole('listitem').first()).toMatchTextContent(/magic.*My own/);
  expect(await listWordChanges()).toMatchObject([
    { word: { word: 'magic', also: ['magical', 'sorcery'], say: 'handy', lang: 'en', kind: 'forbidden' } },
  ]);
  await button('Delete “magic”').click();
  await expect.element(button('Edit “magic”')).not.toBeInTheDocument();
  await button('Undo').click();
  await expect.element(button('Edit “magic”')).toBeVisible();
});

test('a built-in word is changed, restored, hidden and shown again', async () => {
  await show();
  await search('cheapest');
  await button('Edit “the cheapest”').click();
  await field('Say instead').fill('a price we are proud of');
  await button('Save').click();
  await expect.element(page.getByText('Instead: a price we are proud of')).toBeVisible();
  await button('Restore the original of “the cheapest”').click();
  await expect.element(page.getByText('Instead: a fair price')).toBeVisible();
  await button('Hide “the cheapest”').click();
  await expect.element(button('Show “the cheapest” again')).toBeVisible();
  expect(await listWordChanges()).toMatchObject([{ hidden: true, word: null }]);
  await button('Show “the cheapest” again').click();
  await expect.element(button('Hide “the cheapest”')).toBeVisible();
  expect(await listWordChanges()).toEqual([]);
});

test('axe finds nothing in the list and in the form', async () => {
  const { container } = await show();
  await search('cheapest');
  await expect.element(button('Edit “the cheapest”')).toBeVisible();
  expect((await axe.run(container)).violations).toEqual([]);
  await button('New word').click();
  await expect.element(page.getByRole('dialog')).toBeVisible();
  expect((await axe.run(page.getByRole('dialog').element())).violations).toEqual([]);
});
