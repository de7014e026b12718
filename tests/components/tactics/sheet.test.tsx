import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { hot, read, reading } from '../../unit/tactics/readings.ts';
import { phrase, showTactics } from './show-tactics.tsx';

beforeEach(() => fakeBrowser.reset());
afterEach(cleanup);

const wants = read('signals' as const, 'how do I order');
const doubting = reading({ doubts: [read('D3' as const, 'is it real leather'), read('D9' as const)] });
const strip = () => page.getByRole('button', { name: /\S/ }).and(page.getByTitle(/\(Alt\+T\)$/));
const sheet = () => page.getByRole('dialog', { name: 'How to talk to this buyer' });
const shownCard = () => document.querySelector('[data-tactic-card]')?.getAttribute('data-tactic-card');
const tab = (name: string) => page.getByRole('tab', { name });
const ready = () => expect.poll(() => document.querySelector('[data-tactic-strip=""]')).toBeNull();

test('the strip says the one thing to do, and stays quiet when nothing is read', async () => {
  const { put } = await showTactics(null);
  await expect.element(strip()).toHaveTextContent('Nothing special to mind');
  put(doubting);
  await expect
    .poll(() => document.querySelector('[data-tactic-strip]')?.getAttribute('data-tactic-strip'))
    .toBe('D3');
});

test('a click on a phrase of the card inserts what stands there', async () => {
  const phrases = [
    phrase('goods.quality', 'It is {product}, {buyer}'),
    phrase('authentic.verify', 'Yes, real.'),
  ];
  const { picked } = await showTactics(doubting, { phrases });
  await ready();
  await strip().click();
  await expect.element(sheet()).toMatchTextContent(/“is it real leather”/);
  await page.getByRole('button', { name: 'Yes, real.' }).click();
  expect(picked.map(({ text }) => text)).toEqual(['Yes, real.']);
  await expect.element(sheet()).not.toBeInTheDocument();
});

test('Alt+T opens, arrow keys leaf, Escape closes and the focus returns', async () => {
  await showTactics(doubting);
  await ready();
  const before = page.getByRole('button', { name: 'Suggestion' });
  (before.element() as HTMLElement).focus();
  await userEvent.keyboard('{Alt>}t{/Alt}');
  await expect.element(sheet()).toHaveFocus();
  expect(shownCard()).toBe('D3');
  await page.getByRole('button', { name: 'Next card' }).click();
  expect(shownCard()).toBe('D9');
  await userEvent.keyboard('{ArrowLeft}');
  expect(shownCard()).toBe('D3');
  await userEvent.keyboard('{Escape}');
  await expect.element(sheet()).not.toBeInTheDocument();
  await expect.element(before).toHaveFocus();
});

test('what is read meanwhile moves nothing in the open sheet', async () => {
  const { put } = await showTactics(doubting);
  await ready();
  await strip().click();
  put(reading({ doubts: [read('D1' as const)] }));
  await expect
    .poll(() => document.querySelector('[data-tactic-strip]')?.getAttribute('data-tactic-strip'))
    .toBe('D1');
  expect(shownCard()).toBe('D3');
});

test('a claim that the owner has not entered is held back, and one click leads to where to enter it', async () => {
  const of = reading({ buying: wants, doubts: [read('D10' as const)] });
  const { asked } = await showTactics(of);
  await ready();
  await strip().click();
  await expect.element(sheet()).toMatchTextContent(/fill in Left in stock or Offer ends/);
  await page.getByRole('button', { name: 'Fill in' }).click();
  expect(asked()).toBe(1);
});

test('a heated buyer is answered in four steps, and goes to a colleague after two runs', async () => {
  const phrases = [
    phrase('sorry', 'I am sorry, this should not have happened.', { occasion: 'apology' }),
    phrase('buy', 'Only two left!', { occasion: 'closing-1' }),
  ];
  const { picked, put } = await showTactics(hot(1), { phrases, chat: 'x/hot' });
  await expect.element(strip()).toMatchTextContent(/First cool down/);
  await strip().click();
  expect(
    [...document.querySelectorAll('[data-cool-down]')].map((it) => it.getAttribute('data-cool-down')),
  ).toEqual(['apology', 'responsibility', 'plan', 'time']);
  await expect
    .element(page.getByRole('region', { name: 'Hand over to a colleague' }))
    .not.toBeInTheDocument();
  await page.getByRole('button', { name: 'I am sorry, this should not have happened.' }).click();
  expect(picked).toHaveLength(1);
  put(hot(2));
  await strip().click();
  const handOver = page.getByRole('region', { name: 'Hand over to a colleague' });
  await expect
    .element(handOver)
    .toMatchTextContent(
      /Buyer: Ann Order: 26012345 \$9.90 Shipped Said: “差评” Newest message: Where is my parcel hello\?/,
    );
  await handOver.getByRole('button').first().click();
  expect(picked[1]?.text).toMatch(/a colleague who can decide/);
});

test('two remedies become one question; steps and choices are there again when the panel is', async () => {
  const { picked, unmount } = await showTactics(hot(), { chat: 'x/complaint' });
  await strip().click();
  await tab('Complaint').click();
  await expect.poll(() => document.querySelectorAll('[data-step]').length).toBe(7);
  await page.getByRole('checkbox').first().click();
  await expect.element(page.getByRole('checkbox').first()).toBeChecked();
  for (const id of ['cause-carrier', 'remedy-3', 'remedy-4']) {
    const choice = document.querySelector(`[data-cause="${id}"], [data-remedy="${id}"]`) as HTMLElement;
    await userEvent.click(choice);
    await expect.element(choice).toHaveAttribute('aria-pressed', 'true');
  }
  expect([...document.querySelectorAll('[data-proof]')].map((it) => it.getAttribute('data-proof'))).toEqual([
    'parcel',
    'label',
    'fault',
    'video',
  ]);
  await page.getByRole('button', { name: /How we settle this is up to you/ }).click();
  expect(picked[0]?.text).toMatch(/a new one in exchange, or .* money back/);
  await unmount();
  await showTactics(hot(), { chat: 'x/complaint' });
  await strip().click();
  await tab('Complaint').click();
  await expect.element(page.getByRole('checkbox').first()).toBeChecked();
});

test('axe finds nothing on any page of the sheet', async () => {
  await showTactics({ ...doubting, heat: hot(2).heat }, { phrases: [phrase('goods.quality', 'Yes {x}')] });
  await strip().click();
  for (const name of ['Cool down', 'Tactics', 'Complaint']) {
    await tab(name).click();
    await expect.element(tab(name)).toHaveAttribute('aria-selected', 'true');
    expect((await axe.run(document.body)).violations).toEqual([]);
  }
});
