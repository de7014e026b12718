import '../settings/extension-apis.ts';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import '../../../assets/tailwind.css';
import { StatisticsSection } from '../../../components/statistics/statistics-section.tsx';
import { TodayLine } from '../../../components/timing/today-line.tsx';
import { ToastArea } from '../../../components/ui/toast.tsx';
import { database } from '../../../lib/data/database.ts';
import { sampleWait } from '../../support/sample-waits.ts';
import { fillRecords, waitsOfToday } from './records.ts';

const DAY = 86_400_000;
const midnight = () => new Date().setHours(0, 0, 0, 0);
const show = () =>
  render(
    <ToastArea closeLabel="Close">
      <main>
        <h1>Desk</h1>
        <StatisticsSection />
      </main>
    </ToastArea>,
  );
const button = (name: string) => page.getByRole('button', { name, exact: true });

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all(database.tables.map((table) => table.clear()));
});
afterEach(cleanup);

test('the miss budget stands in words, in the panel and on the desk', async () => {
  await database.waits.bulkAdd(waitsOfToday(midnight(), 231, 19));
  await render(<TodayLine />);
  const words = 'Today 212 of 231 in time; 4 more misses keep you ≥ 90 %.';
  await expect.element(page.getByText(words)).toBeVisible();
  await cleanup();
  await show();
  await expect.element(page.getByText(words)).toBeVisible();
  await page.getByLabelText('Goal').selectOptions('≥ 95 %');
  await expect
    .element(page.getByText('Today 212 of 231 in time; 149 in time in a row bring you to 95 %.'))
    .toBeVisible();
});

test('a wait that could not be seen counts in no figure, and is told', async () => {
  const waits = waitsOfToday(midnight(), 10, 1);
  const unseen = waitsOfToday(midnight() + 1000, 3, 3, { excluded: 'gap' });
  await database.waits.bulkAdd([...waits, ...unseen.map((wait) => ({ ...wait, key: `gap/${wait.key}` }))]);
  await show();
  await button('Today').click();
  await expect.element(page.getByText('9 of 10', { exact: true })).toBeVisible();
  await expect.element(page.getByText('3 more kept out of the figures')).toBeVisible();
  await expect.element(page.getByText('Kept out of the figures: not seen in full: 3.')).toBeVisible();
});

test('where no wait counts there are no empty charts and no verdict, but what is not known is said', async () => {
  await database.waits.bulkAdd(waitsOfToday(midnight(), 3, 3, { excluded: 'gap' }));
  await show();
  await button('Today').click();
  await expect.element(page.getByText('No answer of this period counts in the figures.')).toBeVisible();
  await expect.element(page.getByText('Kept out of the figures: not seen in full: 3.')).toBeVisible();
  expect(page.getByRole('figure').elements()).toHaveLength(0);
  await expect.element(page.getByText(/next miss/)).not.toBeInTheDocument();
});

test('one wait alone is drawn and counted', async () => {
  await database.waits.bulkAdd(waitsOfToday(midnight(), 1, 0));
  await show();
  await button('Today').click();
  await expect.element(page.getByText('1 of 1', { exact: true })).toBeVisible();
  await expect.element(page.getByText('In this period: the next miss takes you below 90 %.')).toBeVisible();
  expect(page.getByRole('figure').elements()).toHaveLength(2);
});

test('every chart says the same as a table', async () => {
  await fillRecords(Date.now());
  await show();
  await expect.element(page.getByRole('article')).toBeVisible();
  const charts = page.getByRole('figure');
  expect(charts.elements()).toHaveLength(4);
  for (const chart of charts.all()) await chart.getByText('As a table').click();
  for (const chart of charts.elements()) {
    const columns = chart.querySelectorAll('svg title').length;
    const rows = chart.querySelectorAll('tbody tr').length;
    expect(chart.querySelector('svg')?.getAttribute('aria-label')).toMatch(/\.$/);
    expect(rows).toBe(columns);
  }
  const [trend] = charts.elements();
  expect(trend?.querySelectorAll('tbody tr')).toHaveLength(30);
});

test('figures are there by shop, shift and stage', async () => {
  await fillRecords(Date.now());
  await show();
  const rows = (table: string) => page.getByRole('table', { name: table }).getByRole('rowheader');
  await expect.element(rows('By site and shop').first()).toHaveTextContent('Pinduoduo · Maple & Oak');
  expect(
    rows('By shift')
      .elements()
      .map((row) => row.textContent),
  ).toEqual(['00:00–12:00', '12:00–24:00']);
  expect(
    rows('By stage')
      .elements()
      .map((row) => row.textContent),
  ).toEqual(['Before the order', 'Order under way', 'After delivery', 'Not read']);
});

test('a new answer is in the figures as soon as it is on record', async () => {
  await database.waits.bulkAdd(waitsOfToday(midnight(), 2, 0));
  await show();
  await expect.element(page.getByText('2 of 2', { exact: true })).toBeVisible();
  await database.waits.add(sampleWait({ key: 'new', startedAt: midnight() + 5 }) as never);
  await expect.element(page.getByText('3 of 3', { exact: true })).toBeVisible();
});

test('the days can be one’s own', async () => {
  await database.waits.bulkAdd(waitsOfToday(Date.UTC(2024, 4, 20, 12), 5, 1));
  await show();
  await expect.element(page.getByText('No answers on record in this period')).toBeVisible();
  await button('From – to').click();
  await page.getByLabelText('From', { exact: true }).fill('2024-05-01');
  await expect.element(page.getByText('4 of 5', { exact: true })).toBeVisible();
});

test('a day of one’s own can be typed figure by figure, and the other end stays', async () => {
  await show();
  await button('From – to').click();
  const from = page.getByLabelText('From', { exact: true });
  const to = page.getByLabelText('To', { exact: true });
  const last = (to.element() as HTMLInputElement).value;
  const year = last.slice(0, 4);
  (from.element() as HTMLElement).focus();
  await userEvent.keyboard(`0101${year}`);
  await expect.element(from).toHaveValue(`${year}-01-01`);
  await expect.element(to).toHaveValue(last);
});

test('the evidence is handed over with seen and page times', async () => {
  await database.waits.bulkAdd(waitsOfToday(midnight(), 3, 1, { shop: '=1+1', startPageAt: midnight() }));
  const files: Blob[] = [];
  const create = vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    files.push(file as Blob);
    return 'blob:test';
  });
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  await show();
  await button('Evidence (CSV)').click();
  await expect.element(page.getByText('Evidence saved. Ids and times only, no words.')).toBeVisible();
  const [bytes, text] = [await files[0]?.bytes(), (await files[0]?.text()) ?? ''];
  expect([...(bytes ?? [])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
  const lines = text.trim().split('\r\n');
  expect(lines).toHaveLength(4);
  expect(lines[0]).toMatch(/Asked \(seen\),Asked \(page's time\)/);
  expect(lines[1]).toMatch(/,'=1\+1,/);
  create.mockRestore();
  click.mockRestore();
});

test('a shorter time to keep says what goes, before it goes', async () => {
  await database.waits.bulkAdd([
    ...waitsOfToday(midnight(), 4, 0),
    ...waitsOfToday(Date.now() - 200 * DAY, 6, 0).map((wait) => ({ ...wait, key: `old/${wait.key}` })),
  ]);
  await show();
  const choice = page.getByLabelText('Keep response times for');
  await choice.selectOptions('90 days');
  await expect.element(page.getByRole('alertdialog')).toMatchTextContent(/Delete 6 older records\?/);
  await button('Cancel').click();
  expect(await database.waits.count()).toBe(10);
  await choice.selectOptions('90 days');
  await button('Delete and keep so').click();
  await expect.element(page.getByText('Saved; 6 older records deleted')).toBeVisible();
  await expect.element(choice).toHaveValue('90');
  expect(await database.waits.count()).toBe(4);
});

test.each(['light', 'dark'])('axe finds nothing, %s', async (scheme) => {
  document.documentElement.style.colorScheme = scheme;
  await fillRecords(Date.now(), 800);
  await show();
  await expect.element(page.getByRole('article')).toBeVisible();
  for (const table of page.getByText('As a table').all()) await table.click();
  await page.getByText('The longest stretches that were not seen').first().click();
  expect((await axe.run(document.body)).violations).toEqual([]);
  document.documentElement.style.colorScheme = '';
});

test('nothing is wider than a narrow window', async () => {
  await page.viewport(420, 900);
  await fillRecords(Date.now(), 800);
  await show();
  await expect.element(page.getByRole('article')).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(420);
});
