import './extension-apis.ts';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import '../../../assets/tailwind.css';
import { OptionsDesk } from '../../../components/settings/options-desk.tsx';
import { ShopSection } from '../../../components/settings/shop-section.tsx';
import { database } from '../../../lib/data/database.ts';
import { facts, rememberFacts, shopFacts } from '../../../lib/data/facts.ts';
import { ofSource } from '../../../lib/data/phrases.ts';
import { savePhrase } from '../../../lib/data/save-phrase.ts';
import { samplePhrase } from '../../data/sample-phrase.ts';

const visits = {
  ...{ key: 'practice/Maple\n7', site: 'practice', shop: 'Maple', chatId: '7', turnId: 't' },
  ...{ firstSeenAt: 1, lastSeenAt: 2, visits: 1, visitStartedAt: 1, previousSeenAt: null },
};
const show = (of: string | null = null) => render(<ShopSection lang="en" field="" of={of} />);
const field = (label: string) => page.getByLabelText(label, { exact: true });
const term = (name: string) => document.querySelector<HTMLElement>(`[data-term="${name}"]`);

beforeEach(async () => {
  fakeBrowser.reset();
  location.hash = '';
  await Promise.all(database.tables.map((table) => table.clear()));
});
afterEach(cleanup);

test('says how much is filled in, and how many phrases wait for what', async () => {
  for (const id of ['a', 'b'])
    await savePhrase(samplePhrase({ id, lang: 'en', text: 'Open {hours}, by {courier}' }), null, 1);
  await rememberFacts({ courier: 'DHL' });
  await show();
  await expect.element(page.getByText(/^Filled in: 1 of/)).toMatchTextContent(/missing term: 2\.$/);
  await expect.poll(() => term('hours')?.textContent).toContain('Phrases that wait for it: 2');
  expect(term('courier')?.textContent).toContain('Phrases that use it: 2');
  await field('Online hours').fill('9–22');
  await expect.element(page.getByText(/^Filled in: 2 of/)).toMatchTextContent(/missing term: 0\.$/);
});

test('an example is taken by one click, and taken back by another', async () => {
  await show();
  await page.getByRole('button', { name: 'Use this example Days to return' }).click();
  await expect.poll(() => facts.getValue()).toEqual({ returnDays: '7 days' });
  await page.getByRole('button', { name: 'Undo Days to return' }).click();
  await expect.poll(() => facts.getValue()).toEqual({});
  await expect
    .element(page.getByRole('button', { name: 'Use this example Shop name' }))
    .not.toBeInTheDocument();
});

test('several contacts stand one a line, and no term grows beyond its limit', async () => {
  await show();
  await field('Contacts').fill('chat\n555-0123');
  await expect.poll(() => facts.getValue()).toEqual({ contacts: 'chat\n555-0123' });
  expect(field('Contacts').element().getAttribute('maxlength')).toBe('300');
  expect(field('Agent').element().getAttribute('maxlength')).toBe('60');
});

test('what holds for today gets an end, and says so when it is over', async () => {
  await show();
  await field('Left in stock').fill('6');
  await expect.poll(() => facts.getValue()).toMatchObject({ stockLeft: '6' });
  expect((await facts.getValue())['stockLeft@end']).toMatch(/T23:59$/);
  await field('Holds until').fill('2020-01-01T10:00');
  await expect.element(page.getByText(/This is over/)).toBeVisible();
  await field('Left in stock').fill('');
  await expect.poll(() => facts.getValue()).toEqual({});
});

test("a shop's own values stand beside those for all, which show in grey", async () => {
  await database.visits.put(visits);
  await rememberFacts({ courier: 'DHL' });
  await show();
  await page.getByLabelText('Values for').selectOptions('Maple · Practice shop');
  await expect.element(field('Courier')).toHaveAttribute('placeholder', 'DHL');
  await field('Courier').fill('UPS');
  await expect.poll(() => shopFacts.getValue()).toEqual({ 'practice/Maple': { courier: 'UPS' } });
  expect(await facts.getValue()).toEqual({ courier: 'DHL' });
  await page.getByLabelText('Values for').selectOptions('All shops');
  await expect.element(field('Courier')).toHaveValue('DHL');
});

test('an address leads to the very field of the very shop', async () => {
  await rememberFacts({ courier: 'UPS' }, 'practice/Maple');
  location.hash = `shop/courier?of=${encodeURIComponent('practice/Maple')}`;
  await render(<OptionsDesk />);
  await expect.element(field('Courier')).toHaveFocus();
  await expect.element(field('Courier')).toHaveValue('UPS');
  location.hash = 'shop/returnTerms';
  await expect.element(field('Return conditions')).toHaveFocus();
});

test('the floor price is offered to no phrase, and a phrase with it is refused with the reason', async () => {
  location.hash = 'new?text=from%20%7BfloorPrice%7D';
  await render(<OptionsDesk />);
  await expect.element(page.getByRole('button', { name: 'Courier', exact: true })).toBeVisible();
  await expect.element(page.getByRole('button', { name: /Floor price/ })).not.toBeInTheDocument();
  await field('Title').fill('Lowest');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.element(page.getByText(/would tell the buyer your floor price/)).toBeVisible();
  expect(await ofSource('own').count()).toBe(0);
});

test('the keyboard alone fills in a term', async () => {
  await show();
  field('Shop name').element().focus();
  await userEvent.keyboard('Maple');
  await userEvent.tab();
  await expect.poll(() => facts.getValue()).toEqual({ shop: 'Maple' });
});

test('axe finds nothing at 420 px, and nothing sticks out', async () => {
  await page.viewport(420, 800);
  await database.visits.put(visits);
  await rememberFacts({ stockLeft: '6' });
  location.hash = 'shop';
  const { container } = await render(<OptionsDesk />);
  await expect.element(page.getByText(/This is over/)).toBeVisible();
  expect((await axe.run(container)).violations).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(420);
});
