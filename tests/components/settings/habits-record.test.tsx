import './extension-apis.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import '../../../assets/tailwind.css';
import { HabitsRecord } from '../../../components/settings/habits-record.tsx';
import { ToastArea } from '../../../components/ui/toast.tsx';
import type { Habit } from '../../../lib/core/matching/habits.ts';
import { database } from '../../../lib/data/database.ts';
import { exportHabits, saveHabits } from '../../../lib/data/habits.ts';

const habit = (phrase: string): Habit => ({
  ...{ phrase, at: 1, usedAt: 1, uses: 2, passed: 1, edits: 0 },
  hashes: Uint32Array.from([1]),
  weights: Float32Array.from([0.5]),
});

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all(database.tables.map((table) => table.clear()));
});
afterEach(cleanup);

async function show() {
  const { container } = await render(
    <ToastArea closeLabel="Close">
      <HabitsRecord />
    </ToastArea>,
  );
  const input = container.querySelector('input[type=file]') as HTMLInputElement;
  return (content: string, name: string) =>
    userEvent.upload(input, new File([content], name, { type: 'application/json' }));
}

test('a copy of what was learned is taken up, and that can be undone', async () => {
  await saveHabits([habit('a'), habit('b')]);
  const copy = await exportHabits();
  await database.habits.clear();
  const choose = await show();
  await choose(copy, 'qinda-habits.json');
  await expect.element(page.getByText('Taken up for 2 phrases')).toBeVisible();
  expect(await database.habits.count()).toBe(2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.element(page.getByText(/Nothing yet/)).toBeVisible();
  expect(await database.habits.count()).toBe(0);
});

test('another file is refused by its name, with a word on which one to choose', async () => {
  await saveHabits([habit('a')]);
  const choose = await show();
  await choose('{"format":"qinda-library","version":1}', 'phrases.json');
  await expect.element(page.getByText(/“phrases.json” is no copy/)).toBeVisible();
  expect(await database.habits.count()).toBe(1);
});

test('a copy of what this browser knows already changes nothing, and says so', async () => {
  await saveHabits([habit('a')]);
  const choose = await show();
  await choose(await exportHabits(), 'qinda-habits.json');
  await expect.element(page.getByText(/Nothing new in it/)).toBeVisible();
});
