import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import { listPhrases } from '../../../lib/data/phrases.ts';
import { button, freshBase, showLibrary as show } from './show-library.tsx';

const library = (...phrases: unknown[]) =>
  JSON.stringify({ format: 'qinda-library', version: 1, name: 'Team', language: 'en', phrases });

async function choose(content: BlobPart, name = 'library.json'): Promise<void> {
  await expect.element(button('Import')).toBeVisible();
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('the page has no file input');
  await userEvent.upload(input, new File([content], name));
}

beforeEach(freshBase);
afterEach(cleanup);

test('a bad file is refused with every row and field named, and nothing is taken', async () => {
  await show();
  await choose(
    library(
      { id: 'a', title: 'A', text: 'fine' },
      { id: 'a', title: '', text: 'x' },
      { title: 'C', text: 'c' },
    ),
  );
  const dialog = page.getByRole('dialog', { name: 'This file was not imported' });
  await expect.element(dialog).toMatchTextContent(/library.json – problems found: 2/);
  const rows = dialog.getByRole('row');
  await expect.element(rows.nth(1)).toHaveTextContent('2titleThis must not be empty.');
  await expect.element(rows.nth(2)).toHaveTextContent('3idThis is missing.');
  expect(await listPhrases()).toHaveLength(2);
});

test('a file that is not UTF-8 is refused rather than read as question marks', async () => {
  await show();
  await choose(new Uint8Array([0x7b, 0xb7, 0xa2, 0xbb, 0xf5, 0x7d]), 'gbk.json');
  await expect.element(page.getByRole('dialog')).toMatchTextContent(/not saved as UTF-8/);
});

test('a good file is shown first, taken on demand, and taken back by undo', async () => {
  await show();
  await choose(library({ id: 'a', title: 'From the team', text: 'fine' }));
  await expect.element(page.getByRole('dialog')).toMatchTextContent(/New1/);
  expect(await listPhrases()).toHaveLength(2);
  await button('Import (1)').click();
  await expect.element(page.getByRole('heading', { name: /From the team/ })).toBeVisible();
  await button('Undo').click();
  await expect.element(page.getByText('2 of 2 phrases')).toBeVisible();
});
