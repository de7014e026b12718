import axe from 'axe-core';
import Dexie from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import { database } from '../../../lib/data/database.ts';
import { listPhrases } from '../../../lib/data/phrases.ts';
import { savePhrase } from '../../../lib/data/save-phrase.ts';
import { samplePhrase } from '../../data/sample-phrase.ts';
import { button, freshBase, showLibrary as show } from './show-library.tsx';

const library = (...phrases: unknown[]) =>
  JSON.stringify({ format: 'qinda-library', version: 1, name: 'Team', language: 'en', phrases });

/** Chooses a file in the window that opens, and waits until it has been looked at. */
async function look(content: BlobPart, name = 'library.json'): Promise<void> {
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect.element(button('Choose a file')).toBeVisible();
  const input = document.querySelector<HTMLInputElement>('[role=dialog] input[type=file]');
  if (!input) throw new Error('the window has no file input');
  await userEvent.upload(input, new File([content], name));
}

/** The same, and goes on to what would become of it. */
async function choose(content: BlobPart, name?: string): Promise<void> {
  await look(content, name);
  await button(/^Continue/).click();
}

const dialog = page.getByRole('dialog', { name: 'Import a library' });
const row = (text: string) => dialog.getByRole('listitem').filter({ hasText: text });
const choice = (n: number) => dialog.getByRole('combobox', { name: `What to do with row ${n}`, exact: true });
const textsOfTeam = async () =>
  (await listPhrases()).filter(({ source }) => source === 'Team').map(({ text }) => text);

beforeEach(freshBase);
afterEach(cleanup);

test('a file that holds no library is refused, and nothing is taken', async () => {
  await show();
  await look('{"format":"other"}');
  await expect
    .element(page.getByRole('dialog', { name: 'Import phrases' }))
    .toMatchTextContent(/library.json/);
  await expect.element(page.getByText('This file was not imported')).toBeVisible();
  await expect.element(button(/^Continue/)).not.toBeInTheDocument();
  expect(await listPhrases()).toHaveLength(2);
});

test('a table of Chinese Windows goes in as it was written, not as question marks', async () => {
  await show();
  const gbk = [
    0xb1, 0xea, 0xcc, 0xe2, 0x2c, 0xc4, 0xda, 0xc8, 0xdd, 0x0a, 0xd4, 0xda, 0xc2, 0xf0, 0x2c, 0xd4, 0xda,
  ];
  await choose(new Uint8Array(gbk), 'gbk.csv');
  await expect.element(row('在吗')).toBeVisible();
  await button('Import (1)').click();
  await expect.element(page.getByText(/“gbk” imported: 1 new/)).toBeVisible();
  expect((await listPhrases()).map(({ text }) => text)).toContain('在');
});

test('what a file would do is shown first, done on demand, and taken back by undo', async () => {
  await show();
  await choose(library({ id: 'a', title: 'From the team', text: 'fine' }));
  await expect.element(row('From the team')).toMatchTextContent(/Row 1New/);
  await expect.element(dialog).toMatchTextContent(/Adds 1, replaces 0, removes 0, leaves out 0/);
  expect(await listPhrases()).toHaveLength(2);
  await button('Import (1)').click();
  await expect.element(page.getByText('“Team” imported: 1 new, 0 changed, 0 removed')).toBeVisible();
  await expect.element(page.getByRole('heading', { name: /From the team/ })).toBeVisible();
  await button('Undo').click();
  await expect.element(page.getByText('2 of 2 phrases')).toBeVisible();
});

test('broken rows are named with their reason and can be saved as a file; the others can be taken', async () => {
  await show();
  await choose(
    library(
      { id: 'a', title: 'Good', text: 'fine' },
      { id: 'a', title: '', text: '=1+1' },
      { title: 'C', text: 'c' },
    ),
  );
  await button('Broken 2').click();
  await expect.element(row('Row 2')).toMatchTextContent(/title: This must not be empty/);
  await expect.element(row('Row 3')).toMatchTextContent(/id: This is missing/);
  const { promise, resolve } = Promise.withResolvers<Blob>();
  const made = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    resolve(blob as Blob);
    return made.call(URL, blob);
  };
  await button('Save these rows as a file').click();
  const lines = (await (await promise).text()).split('\r\n');
  URL.createObjectURL = made;
  expect(lines[0]).toMatch(/^,Sheet,Row,/);
  expect(lines[1]).toMatch(/^"\{.*=1\+1.*\}",,2,.*title: This must not be empty\./);
  await button('Import (1)').click();
  await expect.element(page.getByText(/“Team” imported: 1 new/)).toBeVisible();
  expect(await textsOfTeam()).toEqual(['fine']);
});

test('near phrases stand side by side; each row and each kind can be chosen for', async () => {
  await savePhrase(
    samplePhrase({
      id: 'o',
      lang: 'en',
      title: 'Mine',
      text: 'We ship your order today before five o’clock',
    }),
    null,
    1,
  );
  await show();
  await choose(
    library(
      { id: 'a', title: 'Near', text: 'We ship your order today before six o’clock' },
      { id: 'b', title: 'Twice', text: 'We ship your order today, before FIVE o’clock!' },
      { id: 'c', title: 'New one', text: 'Something else altogether' },
    ),
  );
  await expect.element(row('Near').getByText('six')).toHaveRole('insertion');
  await expect.element(row('Near').getByText('five')).toHaveRole('deletion');
  await expect.element(row('Twice')).toMatchTextContent(/Reads like “Mine” \(My own\)/);
  await expect.element(choice(1)).toHaveDisplayValue('Keep both');
  await expect.element(choice(2)).toHaveDisplayValue('Leave out');
  await choice(2).selectOptions('Replace mine');
  await button('Much alike 1').click();
  await dialog.getByRole('button', { name: 'Leave out' }).click();
  await expect.element(choice(1)).toHaveDisplayValue('Leave out');
  await button('Import (2)').click();
  await expect.element(page.getByText(/“Team” imported: 1 new, 1 changed/)).toBeVisible();
  expect(await textsOfTeam()).toEqual(['Something else altogether']);
  expect(await database.phrases.get('own/en/o')).toMatchObject({ title: 'Twice', edited: false });
});

test('a phrase that is changed by hand meanwhile is not overwritten: the list is made anew and asks again', async () => {
  await show();
  await choose(library({ id: 'a', title: 'A', text: 'first' }));
  await button('Import (1)').click();
  await expect.element(page.getByText(/“Team” imported/)).toBeVisible();
  await choose(library({ id: 'a', title: 'A', text: 'second' }));
  await expect.element(row('second')).toMatchTextContent(/Changed/);
  const before = await database.phrases.get('Team/en/a');
  await savePhrase(samplePhrase({ id: 'a', lang: 'en', title: 'A', text: 'by hand' }), before ?? null, 5);
  await button('Import (1)').click();
  await expect
    .element(page.getByText(/Phrases that were changed since.*: 1\. Nothing was written/))
    .toBeVisible();
  await expect.element(row('by hand')).toMatchTextContent(/You edited this phrase/);
  await expect.element(choice(1)).toHaveDisplayValue('Leave out');
  expect(await textsOfTeam()).toEqual(['by hand']);
});

test('an import that is stopped while it is written leaves everything as it was, and can be begun again', async () => {
  await show();
  await choose(library({ id: 'a', title: 'A', text: 'first' }));
  await expect.element(row('first')).toBeVisible();
  // As long as somebody else writes, the import waits for its turn.
  const { promise, resolve } = Promise.withResolvers<void>();
  const writing = database.transaction('rw', database.phrases, () => Dexie.waitFor(promise));
  await button('Import (1)').click();
  await expect.element(dialog.getByRole('progressbar', { name: 'Importing…' })).toBeVisible();
  await button('Stop').click();
  resolve();
  await writing;
  await expect.element(page.getByText('Import stopped')).toBeVisible();
  expect(await textsOfTeam()).toEqual([]);
  await button('Import (1)').click();
  await expect.element(page.getByText(/“Team” imported: 1 new/)).toBeVisible();
  expect(await textsOfTeam()).toEqual(['first']);
});

test('rows can go into the own phrases, and their groups into groups that are there', async () => {
  await show();
  await choose(library({ id: 'a', title: 'A', text: 'first', group: 'shipping' }));
  await dialog.getByRole('combobox', { name: 'Goes into the library' }).selectOptions('My own');
  await dialog.getByText('Groups in the file: 1, of them joined with yours: 1').click();
  await dialog.getByRole('combobox', { name: 'Group that “shipping” goes into' }).selectOptions('Hello');
  await expect.element(row('first')).toMatchTextContent(/Hello/);
  await button('Import (1)').click();
  await expect.element(page.getByText(/imported: 1 new/)).toBeVisible();
  expect(await database.phrases.get('own/en/a')).toMatchObject({ group: 'Hello', edited: false });
});

test('of ten thousand rows only those in sight are drawn', async () => {
  await show();
  const many = Array.from({ length: 10_000 }, (_, n) => ({
    id: `${n}`,
    title: `T${n}`,
    text: `text no. ${n}`,
  }));
  await choose(library(...many));
  await expect.element(button('All 10000')).toBeVisible();
  await expect.element(row('T0').first()).toBeVisible();
  expect(dialog.getByRole('listitem').elements().length).toBeLessThan(60);
});

test('axe finds nothing in the dry run', async () => {
  await show();
  await choose(library({ id: 'a', title: 'A', text: 'first', group: 'shipping' }, { id: 'b' }));
  await expect.element(row('first')).toBeVisible();
  expect((await axe.run(dialog.element())).violations).toEqual([]);
});
