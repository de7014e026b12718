import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import { hot, read, reading } from '../../unit/tactics/readings.ts';
import { showTactics } from './show-tactics.tsx';

afterEach(cleanup);

const chips = () =>
  [...document.querySelectorAll('[data-reading]')].map((chip) => chip.getAttribute('data-reading'));
const chip = (name: string) => page.getByRole('button', { name, exact: true });
const suggestionTop = () =>
  page.getByRole('button', { name: 'Suggestion' }).element().getBoundingClientRect().top;
const seen = reading({
  stage: read('after-sale' as const, 'my parcel'),
  mood: read('anxious' as const, 'hello?'),
  doubts: [read('D7' as const, 'Where is my parcel')],
  types: [read('O1' as const)],
  psychology: [read('P3' as const)],
});

test('the row says what is read, and who waits; a calm mood says nothing', async () => {
  const { put } = await showTactics(seen);
  await expect.element(chip('After the sale')).toBeVisible();
  expect(chips()).toEqual([
    'stage:after-sale',
    'mood:anxious',
    'doubt:D7',
    'type:O1',
    'psychology:P3',
    'waiting:first',
    'waiting:unanswered',
  ]);
  put(reading({ mood: read('calm' as const) }));
  await expect.element(chip('After the sale')).not.toBeInTheDocument();
  expect(chips()).toEqual(['waiting:first', 'waiting:unanswered']);
});

test('heat stands first, and looks it', async () => {
  await showTactics({ ...seen, heat: hot().heat });
  await expect.element(chip('Heated')).toBeVisible();
  expect(chips()[0]).toBe('heat:hot');
});

test('nothing below moves, whatever is read', async () => {
  const { put } = await showTactics(null);
  await expect.element(page.getByRole('button', { name: 'Suggestion' })).toBeVisible();
  const before = suggestionTop();
  for (const of of [seen, hot(2), reading()]) {
    put(of);
    await expect.poll(() => chips().length).toBe(of === seen ? 7 : of.heat.level === 'hot' ? 3 : 2);
    expect(suggestionTop()).toBe(before);
  }
});

test('a chip opens to the words that it rests on, and "not so" is one tap', async () => {
  const { corrected } = await showTactics(seen);
  await userEvent.click(document.querySelector('[data-reading="doubt:D7"]') as HTMLElement);
  const sheet = page.getByRole('dialog');
  await expect.element(sheet).toMatchTextContent(/“Where is my parcel”/);
  await expect.element(sheet).toMatchTextContent(/about 80 % sure/);
  await page.getByRole('button', { name: 'Not so' }).click();
  expect(corrected).toEqual([{ doubts: { D7: false } }]);
  await expect.element(sheet).not.toBeInTheDocument();
});

test('another reading is one tap, too, and the keyboard stays in the row', async () => {
  const { corrected } = await showTactics(seen);
  await chip('After the sale').click();
  await chip('Before the sale').click();
  expect(corrected).toEqual([{ stage: 'pre-sale' }]);
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  expect(document.activeElement).not.toBe(document.body);
});

test('what was not read can be set by hand, and taken back', async () => {
  const { corrected } = await showTactics(reading());
  await page.getByRole('button', { name: 'Set or correct what is read' }).click();
  await chip('Let down').click();
  expect(corrected).toEqual([{ mood: 'disappointed', moodAt: 't2' }]);
  await page.getByRole('button', { name: 'Take my corrections back' }).click();
  expect(corrected.at(-1)).toEqual({});
});

test('Escape closes a chip and gives the focus back to it', async () => {
  await showTactics(seen);
  await chip('After the sale').click();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  await expect.element(chip('After the sale')).toHaveFocus();
});

test('axe finds nothing in the row and in what it opens', async () => {
  await showTactics({ ...seen, heat: hot().heat });
  await chip('Heated').click();
  await expect.element(page.getByRole('dialog')).toBeVisible();
  expect((await axe.run(document.body)).violations).toEqual([]);
});
