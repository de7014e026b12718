import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import { database } from '../../../lib/data/database.ts';
import { toStored } from '../../../lib/data/stored-phrase.ts';
import { countUse } from '../../../lib/data/uses.ts';
import { samplePhrase } from '../../data/sample-phrase.ts';
import {
  button,
  enterList,
  field,
  freshDesk,
  grid,
  press,
  row,
  showLibrary as show,
  write,
} from './show-library.tsx';

const group = (name: string | RegExp) => page.getByRole('treeitem', { name });
const titles = () =>
  grid
    .getByRole('heading', { level: 3 })
    .elements()
    .map((heading) => heading.firstElementChild?.textContent);

beforeEach(freshDesk);
afterEach(cleanup);

test('the tree shows the groups with their counts; choosing one shows it with all below it', async () => {
  await write('a', { group: 'After/Refund' });
  await write('b', { group: 'After/Return' });
  await show();
  await expect.element(group(/^All groups/)).toMatchTextContent(/4$/);
  await expect.element(group(/^After/)).toMatchTextContent(/2$/);
  await group(/^After/).click();
  await expect.element(page.getByText('2 of 4 phrases')).toBeVisible();
  await press('{ArrowDown}{Enter}');
  await expect.element(page.getByText('1 of 4 phrases')).toBeVisible();
  await expect.poll(titles).toEqual(['a']);
  await press('{ArrowLeft}{ArrowLeft}');
  await expect.element(group('Refund')).not.toBeInTheDocument();
});

test('phrases can be narrowed to those used, never used and expired', async () => {
  await write('old', { validUntil: '2020-01-01' });
  await countUse('pack/en/w', 1);
  await countUse('pack/en/w', 2);
  await show();
  await expect.element(row('Welcome')).toMatchTextContent(/Used: 2/);
  await expect.element(row('old')).toMatchTextContent(/Expired on 2020-01-01/);
  const use = page.getByRole('combobox', { name: 'Use', exact: true });
  await use.selectOptions('Used');
  await expect.element(page.getByText('1 of 3 phrases')).toBeVisible();
  await use.selectOptions('Never used');
  await expect.element(page.getByText('2 of 3 phrases')).toBeVisible();
  await page.getByRole('combobox', { name: 'State' }).selectOptions('Expired');
  await expect.element(page.getByText('1 of 3 phrases')).toBeVisible();
});

test('from the keyboard: search, go, select, delete, undo, redo', async () => {
  for (const id of ['a', 'b', 'c']) await write(id, { group: 'Hello' });
  await show();
  await expect.element(grid).toBeVisible();
  await press('/');
  await expect.element(page.getByRole('searchbox')).toHaveFocus();
  await press('{ArrowDown}');
  await expect.element(grid).toHaveFocus();
  await press(' {Shift>}{ArrowDown}{/Shift}');
  await expect.element(page.getByText('2 selected')).toBeVisible();
  await press('{Delete}');
  await expect.element(page.getByText('Phrases deleted: 2.')).toBeVisible();
  await expect.element(page.getByText('3 of 3 phrases')).toBeVisible();
  await press('{Control>}z{/Control}');
  await expect.element(page.getByText('Undone: Deleted')).toBeVisible();
  await expect.element(page.getByText('5 of 5 phrases')).toBeVisible();
  await press('{Control>}{Shift>}z{/Shift}{/Control}');
  await expect.element(page.getByText('3 of 3 phrases')).toBeVisible();
  await press('{Control>}a{/Control}');
  await expect.element(page.getByText('3 selected')).toBeVisible();
  await press('{Escape}{Home}{Enter}');
  await expect.element(field('Title')).toHaveValue('c');
});

test('of what is selected, built-in phrases are not deleted, and the page says so', async () => {
  await write('mine');
  await show();
  await enterList();
  await press('{Control>}a{/Control}');
  await expect.element(page.getByText(/can be hidden but not deleted: 2/)).toBeVisible();
  await page.getByRole('group', { name: 'All that is selected' }).getByText('Delete').click();
  await expect.element(page.getByText(/Phrases deleted: 1. Left alone.*: 2/)).toBeVisible();
  expect(await database.phrases.count()).toBe(2);
});

test('Alt and an arrow move a phrase among those of its group, and the list stays at it', async () => {
  for (const [at, id] of ['a', 'b', 'c'].entries()) await write(id, { group: 'Hello' }, at + 1);
  await show();
  await enterList();
  await expect.poll(titles).toEqual(['a', 'b', 'c', 'Welcome', 'Dispatch']);
  await press('{Alt>}{ArrowDown}{/Alt}');
  await expect.poll(titles).toEqual(['b', 'a', 'c', 'Welcome', 'Dispatch']);
  await press('{Alt>}{ArrowDown}{/Alt}');
  await expect.poll(titles).toEqual(['b', 'c', 'a', 'Welcome', 'Dispatch']);
  await press('{Enter}');
  await expect.element(field('Title')).toHaveValue('a');
});

test('a phrase is dragged to another place, and onto a group', async () => {
  for (const [at, id] of ['a', 'b', 'c'].entries()) await write(id, { group: 'Hello' }, at + 1);
  await show();
  await expect.poll(titles).toEqual(['a', 'b', 'c', 'Welcome', 'Dispatch']);
  await userEvent.dragAndDrop(row('text of c'), row('text of a'), { targetPosition: { x: 60, y: 4 } });
  await expect.poll(titles).toEqual(['c', 'a', 'b', 'Welcome', 'Dispatch']);
  await userEvent.dragAndDrop(row('text of c'), group(/^Shipping/));
  await expect.poll(async () => (await database.phrases.get('own/en/c'))?.group).toBe('Shipping');
});

test('what is found is printed whole, whatever of it is in sight', async () => {
  const printed = vi.spyOn(window, 'print').mockImplementation(() => {});
  for (let n = 0; n < 60; n++) await write(`p${n}`);
  await show();
  await expect.element(page.getByText('62 of 62 phrases')).toBeVisible();
  await button('Print (Ctrl+P)').click();
  await expect.poll(() => printed.mock.calls.length).toBe(1);
  expect(document.querySelectorAll('[data-phrase-sheet] dt')).toHaveLength(62);
  dispatchEvent(new Event('afterprint'));
  await expect.poll(() => document.querySelector('[data-phrase-sheet]')).toBeNull();
  printed.mockRestore();
});

test('of twenty thousand phrases only those in sight are drawn, and the last is a key away', async () => {
  const phrases = Array.from({ length: 20_000 }, (_, n) =>
    samplePhrase({ id: `n${n}`, lang: 'en', title: `T${n}`, text: `text no. ${n}` }),
  );
  const stored = await toStored(
    phrases.map((phrase) => ({ source: 'own', phrase })),
    1,
  );
  await database.phrases.bulkPut(stored);
  await show();
  await expect.element(page.getByText('20002 of 20002 phrases')).toBeVisible();
  await expect.element(row('text no. 0').first()).toBeVisible();
  expect(grid.getByRole('row').elements().length).toBeLessThan(40);
  await enterList();
  await press('{End}');
  await expect.element(row('Dispatch')).toBeVisible();
  await page.getByRole('searchbox').fill('no. 19999');
  await expect.element(page.getByText('1 of 20002 phrases')).toBeVisible();
});

test('axe finds nothing in the desk with a selection, nor in the bulk edit', async () => {
  await write('a', { group: 'After/Refund' });
  const { container } = await show();
  await enterList();
  await press('{Control>}a{/Control}');
  await expect.element(page.getByText('3 selected')).toBeVisible();
  expect((await axe.run(container)).violations).toEqual([]);
  await button('Edit…').click();
  expect((await axe.run(page.getByRole('dialog').element())).violations).toEqual([]);
});
