import '../settings/extension-apis.ts';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import '../../../assets/tailwind.css';
import { MemoryChip } from '../../../components/memory/memory-chip.tsx';
import { readBuyer } from '../../../lib/data/buyers.ts';
import { database } from '../../../lib/data/database.ts';
import { ANN, ShowSheet } from './show-sheet.tsx';

const DAY = 24 * 3_600_000;
const NOW = new Date(2026, 10, 6, 12).getTime();
const visits = {
  ...{ key: ANN.key ?? '', site: 'practice', shop: 'S', chatId: '7', turnId: 't' },
  ...{ firstSeenAt: NOW - 9 * DAY, lastSeenAt: NOW, visits: 3 },
  ...{ visitStartedAt: NOW, previousSeenAt: NOW - 3 * DAY },
};
const remembered = () => readBuyer(ANN.key ?? '', 365, NOW);
const field = (label: string) => page.getByLabelText(label, { exact: true });

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all(database.tables.map((table) => table.clear()));
  await database.visits.put(visits);
  await page.viewport(320, 800);
});
afterEach(cleanup);

async function openSheet() {
  const view = await render(<ShowSheet now={NOW} />);
  await page.getByRole('button', { name: 'Memory' }).click();
  await expect.element(page.getByText('Visit 3, the last one on Nov 3 · known since Oct 28')).toBeVisible();
  return view;
}

test('what is typed is saved at once, with the name, and can be undone', async () => {
  await openSheet();
  await field('Note').fill('likes blue');
  await field('Tags').fill('wholesale， nice, nice');
  await expect.poll(remembered).toMatchObject({
    ...{ name: 'Ann Lee', note: 'likes blue', tags: ['wholesale', 'nice'], visits: 3 },
  });
  await page.getByRole('button', { name: 'Undo Note' }).click();
  await expect.element(field('Note')).toHaveValue('');
  await expect.poll(remembered).toMatchObject({ note: '', tags: ['wholesale', 'nice'] });
});

test('VIP, what not to ask again, and a trouble with its end', async () => {
  await openSheet();
  await page.getByRole('button', { name: 'VIP' }).click();
  await page.getByRole('button', { name: 'Phone' }).click();
  await field('Something else').fill('birthday');
  await page.getByRole('button', { name: 'Add a trouble' }).click();
  await page.getByLabelText(/What happened/).fill('mug broken');
  await page.getByLabelText('How it ended').fill('sent anew');
  await expect.poll(remembered).toMatchObject({
    vip: true,
    doNotAsk: ['phone', 'birthday'],
    troubles: [{ what: 'mug broken', end: 'sent anew' }],
  });
  await expect.element(page.getByRole('button', { name: 'VIP' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Phone' }).click();
  await expect.poll(remembered).toMatchObject({ doNotAsk: ['birthday'] });
});

test('a buyer is one type of each family', async () => {
  await openSheet();
  const add = page.getByLabelText('Add a buyer type');
  const chosen = () => [...document.querySelectorAll('[aria-label^="Not any more"]')].length;
  for (const [type, n] of [
    ['K1', 1],
    ['K3', 1],
    ['B4', 2],
  ] as const) {
    await expect.poll(() => document.querySelector(`option[value=${type}]`)).not.toBeNull();
    await add.selectOptions(type);
    await expect.poll(chosen).toBe(n);
  }
  expect(await remembered()).toMatchObject({ types: { K: 'K3', B: 'B4' } });
  await page
    .getByRole('button', { name: /Not any more/ })
    .first()
    .click();
  await expect.poll(chosen).toBe(1);
  expect((await remembered())?.types).toEqual({ B: 'B4' });
});

test('one tap forgets, one more brings everything back', async () => {
  await openSheet();
  await field('Note').fill('likes blue');
  await expect.poll(remembered).toMatchObject({ note: 'likes blue' });
  await page.getByRole('button', { name: 'Forget' }).click();
  await expect.element(page.getByRole('status')).toMatchTextContent(/This buyer is forgotten/);
  expect(await remembered()).toBeNull();
  await expect.element(page.getByRole('button', { name: 'Undo' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('button', { name: 'VIP' })).toHaveFocus();
  await expect.element(field('Note')).toHaveValue('likes blue');
  expect(await remembered()).toMatchObject({ visits: 3, note: 'likes blue' });
});

test('Escape closes and gives the focus back', async () => {
  await openSheet();
  await field('Note').click();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Memory' })).toHaveFocus();
});

test('says quietly when the name is all that a page knows, and keeps nothing where even that is masked', async () => {
  const { rerender } = await render(<ShowSheet buyer={{ ...ANN, byName: true }} now={NOW} />);
  await page.getByRole('button', { name: 'Memory' }).click();
  await expect.element(page.getByText(/somebody else of the same name/)).toBeVisible();
  await rerender(<ShowSheet buyer={{ ...ANN, key: null, name: '' }} now={NOW} />);
  await expect.element(page.getByText(/buyers cannot be told apart/)).toBeVisible();
  await expect.element(page.getByRole('textbox')).not.toBeInTheDocument();
});

test('the chip tells the visit and the day of the last one, and doubts a mere name', async () => {
  const memory = await remembered();
  const chip = (byName: boolean, of = memory) => (
    <MemoryChip memory={of} now={NOW} open={false} onToggle={() => {}} byName={byName} />
  );
  const { rerender } = await render(chip(false));
  const button = page.getByRole('button');
  await expect.element(button).toHaveAccessibleName('Memory of this buyer: Visit 3 · last Nov 3');
  const height = button.element().getBoundingClientRect().height;
  await rerender(chip(true));
  await expect.element(button).toMatchTextContent(/Visit 3\?/);
  await rerender(chip(false, null));
  await expect.element(button).toHaveAccessibleName('Remember this buyer');
  expect(button.element().getBoundingClientRect().height).toBe(height);
});

test('axe finds nothing, and nothing sticks out at 320 px', async () => {
  await openSheet();
  await page.getByRole('button', { name: 'Add a trouble' }).click();
  expect((await axe.run(document.body)).violations).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
});
