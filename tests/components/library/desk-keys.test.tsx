import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import {
  enterList,
  field,
  freshDesk,
  grid,
  press,
  row,
  showLibrary as show,
  write,
} from './show-library.tsx';

beforeEach(freshDesk);
afterEach(cleanup);

test('a stretch is selected with Shift, by keys and by pressing, and grows and shrinks with it', async () => {
  for (const [at, id] of ['a', 'b', 'c', 'd'].entries()) await write(id, { group: 'Hello' }, at + 1);
  await show();
  await enterList();
  const selected = () =>
    grid
      .getByRole('checkbox')
      .elements()
      .filter((box) => (box as HTMLInputElement).checked)
      .map((box) => box.getAttribute('aria-label')?.slice('Select “'.length, -1));
  await press('{Home}{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  await expect.poll(selected).toEqual(['a', 'b', 'c']);
  await press('{Shift>}{ArrowUp}{/Shift}');
  await expect.poll(selected).toEqual(['a', 'b']);
  await press('{Shift>}{End}{/Shift}');
  await expect.poll(selected).toEqual(['a', 'b', 'c', 'd', 'Welcome', 'Dispatch']);
  await press('{Escape}');
  await expect.poll(selected).toEqual([]);
  await row('text of b').click({ position: { x: 200, y: 20 } });
  await row('text of d').click({ position: { x: 200, y: 20 }, modifiers: ['Shift'] });
  await expect.poll(selected).toEqual(['b', 'c', 'd']);
  await press('{Escape}');
  await page.getByRole('checkbox', { name: 'Select “a”' }).click();
  await page.getByRole('checkbox', { name: 'Select “c”' }).click({ modifiers: ['Shift'] });
  await expect.poll(selected).toEqual(['a', 'b', 'c']);
});

test('F2 opens a phrase; when the last one found is deleted, undo is still a key away, and the list has the keys again', async () => {
  await write('a', { group: 'Hello' });
  await show();
  await expect.element(grid).toBeVisible();
  await page.getByRole('searchbox').fill('text of a');
  await expect.element(page.getByText('1 of 3 phrases')).toBeVisible();
  await press('{ArrowDown}{F2}');
  await expect.element(field('Title')).toHaveValue('a');
  await press('{Escape}');
  await expect.element(grid).toHaveFocus();
  await press('{Delete}');
  await expect.element(page.getByText('Phrases deleted: 1.')).toBeVisible();
  await expect.element(grid).not.toBeInTheDocument();
  await press('{Control>}z{/Control}');
  await expect.element(page.getByText('Undone: Deleted: a')).toBeVisible();
  await expect.element(grid).toHaveFocus();
  await press('{Control>}y{/Control}');
  await expect.element(page.getByText('Done again: Deleted: a')).toBeVisible();
  await press('{Control>}z{/Control}');
  await expect.element(page.getByText('Undone: Deleted: a')).toBeVisible();
  await press('{Enter}');
  await expect.element(field('Title')).toHaveValue('a');
});
