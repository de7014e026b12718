import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import { builtInCards } from '../../../lib/data/built-in-cards.ts';
import { listStoredCards, saveCard, setCardHidden } from '../../../lib/data/cards.ts';
import { database } from '../../../lib/data/database.ts';
import { sampleCard } from '../../data/sample-card.ts';
import { button, card, field, freshBase, showKnowledge } from './show-knowledge.tsx';

const search = () => page.getByRole('searchbox', { name: 'Search cards' });
const own = sampleCard({ id: 'own-1', name: 'Night owls', kind: 'type', line: 'Answer before nine.' });

beforeEach(freshBase);
afterEach(cleanup);

test('all cards stand under what they are about, in the words of the pack', async () => {
  await showKnowledge();
  const cards = await builtInCards('en');
  await expect.element(page.getByText(`${cards.length} of ${cards.length} cards`)).toBeVisible();
  const kinds = page.getByRole('heading', { level: 2 }).elements();
  expect(kinds).toHaveLength(15);
  const [first] = cards;
  if (!first) throw new Error('no cards');
  await expect.element(card(first.name)).toMatchTextContent(first.line);
});

test('a card names the phrases that say it, where the base has them', async () => {
  await showKnowledge();
  const safe = (await builtInCards('en')).find(({ phrases }) => phrases.includes('pay.safe'));
  if (!safe) throw new Error('no card names the phrase');
  await search().fill(safe.id);
  await expect.element(card(safe.name).getByRole('list', { name: 'Phrases' })).toMatchTextContent(/Escrow/);
});

test('searching and choosing narrow the cards; what finds nothing can be cleared', async () => {
  await showKnowledge();
  await search().fill('haggler');
  await expect.element(card('Haggler')).toBeVisible();
  await page.getByRole('combobox', { name: 'Subject' }).selectOptions('Remedies');
  await expect.element(page.getByText('No card fits')).toBeVisible();
  await button('Clear search and filters').click();
  await expect.element(search()).toHaveValue('');
  await expect.element(card('Haggler')).toBeVisible();
  expect(page.getByRole('heading', { level: 2 }).elements()).toHaveLength(15);
});

test('the other language shows its own cards', async () => {
  await showKnowledge();
  await page.getByRole('combobox', { name: 'Language' }).selectOptions('Chinese');
  const [first] = await builtInCards('zh-CN');
  if (!first) throw new Error('no cards');
  await expect.element(card(first.name)).toMatchTextContent(first.line);
});

test('an edit is kept, marked, and the original comes back; each can be undone', async () => {
  await showKnowledge();
  await search().fill('haggler');
  await button('Edit “Haggler”').click();
  await field('The one thing to do').fill('Smile and hold.');
  await button('Save').click();
  await expect.element(card('Haggler')).toMatchTextContent('Smile and hold.');
  await expect.element(card('Haggler')).toMatchTextContent('Edited');
  await button('Undo').click();
  await expect.element(card('Haggler')).not.toMatchTextContent('Edited');
  await button('Edit “Haggler”').click();
  await field('The one thing to do').fill('Smile and hold.');
  await button('Save').click();
  await button('Restore the original of “Haggler”').click();
  await expect.element(card('Haggler')).not.toMatchTextContent('Smile and hold.');
  await button('Undo').click();
  await expect.element(card('Haggler')).toMatchTextContent('Smile and hold.');
});

test('a hidden card says so, comes back by undo, and can be found among the hidden ones', async () => {
  await setCardHidden({ lang: 'en', id: 'B5' }, true, 1);
  await showKnowledge();
  await page.getByRole('combobox', { name: 'State' }).selectOptions('Hidden');
  await expect.element(page.getByText(/^1 of /)).toBeVisible();
  await page.getByRole('combobox', { name: 'State' }).selectOptions('Shown and hidden');
  await search().fill('B4');
  await button('Hide “Haggler”').click();
  await expect.element(card('Haggler')).toMatchTextContent('Hidden');
  await button('Undo').click();
  await expect.element(button('Hide “Haggler”')).toBeVisible();
});

test('a card of one’s own is written with the keyboard alone, with a phrase chosen by its title', async () => {
  await showKnowledge();
  await expect.element(button('New card')).toBeVisible();
  (button('New card').element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await page.getByRole('combobox', { name: 'Subject' }).last().selectOptions('Closing');
  await field('Name').fill('Gift season');
  await field('The one thing to do').fill('Ask whom it is for.');
  await field('Do').fill('offer wrapping\n\n name the last day');
  await page.getByRole('combobox', { name: 'Add a phrase' }).fill('Escrow');
  await expect.element(button('Take off “Escrow”')).toBeVisible();
  await field('Not when').click();
  await page.getByRole('combobox', { name: 'The buyer gets' }).selectOptions('being helped');
  await button('Save').click();
  await expect.element(card('Gift season')).toMatchTextContent('My own');
  expect((await listStoredCards('en'))[0]?.card).toMatchObject({
    kind: 'closing',
    do: ['offer wrapping', 'name the last day'],
    need: 'helped',
    phrases: ['pay.safe'],
  });
});

test('a card that says too much or nothing is not saved: the field says why and has the focus', async () => {
  await showKnowledge();
  await button('New card').click();
  await field('Name').fill('Long');
  await field('The one thing to do').fill('x'.repeat(81));
  await button('Save').click();
  await expect.element(field('The one thing to do')).toHaveFocus();
  await expect
    .element(field('The one thing to do'))
    .toHaveAccessibleDescription('This is too long; at most 80.');
  await field('The one thing to do').fill('');
  await button('Save').click();
  await expect.element(field('The one thing to do')).toHaveAccessibleDescription('This must not be empty.');
  expect(await database.cards.count()).toBe(0);
});

test('leaving a form with changes asks first', async () => {
  await showKnowledge();
  await button('New card').click();
  await field('Name').fill('Half');
  await userEvent.keyboard('{Escape}');
  await button('Go on writing').click();
  await expect.element(field('Name')).toHaveValue('Half');
  await userEvent.keyboard('{Escape}');
  await button('Discard').click();
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

test('an own card can be changed in all, and deleted with a way back', async () => {
  await saveCard(own, [], 1);
  await showKnowledge();
  await search().fill('night owls');
  await button('Edit “Night owls”').click();
  await page.getByRole('combobox', { name: 'Subject' }).last().selectOptions('Care after the sale');
  await button('Save').click();
  await expect.element(page.getByRole('heading', { level: 2, name: /Care after the sale/ })).toBeVisible();
  await button('Delete “Night owls”').click();
  await expect.element(card('Night owls')).not.toBeInTheDocument();
  await button('Undo').click();
  await expect.element(card('Night owls')).toBeVisible();
});

test('an update of the original is pointed out on an edited card, and either can be kept', async () => {
  const builtIn = await builtInCards('en');
  const [before] = builtIn.filter(({ id }) => id === 'B4');
  if (!before) throw new Error('no B4');
  // Edited when the pack still said something else.
  await saveCard({ ...before, line: 'Mine.' }, [{ ...before, line: 'As it was.' }], 1);
  await showKnowledge();
  await page.getByRole('combobox', { name: 'State' }).selectOptions('Changed by an update');
  await button('Compare').click();
  const side = (name: string) => page.getByRole('region', { name });
  await expect.element(side('Your words')).toMatchTextContent('Mine.');
  await expect.element(side('The new original')).toMatchTextContent(before.line);
  await button('Keep mine').click();
  await expect.element(page.getByText('No card fits')).toBeVisible();
  await button('Undo').click();
  await button('Compare').click();
  await button('Take the new one').click();
  await expect.element(page.getByText('No card fits')).toBeVisible();
  expect(await listStoredCards('en')).toEqual([]);
});

test('axe finds nothing in the list and in the form', async () => {
  await saveCard(own, [], 1);
  const { container } = await showKnowledge();
  await search().fill('answer');
  await expect.element(card('Night owls')).toBeVisible();
  expect((await axe.run(container)).violations).toEqual([]);
  await button('Edit “Night owls”').click();
  await expect.element(page.getByRole('dialog')).toBeVisible();
  expect((await axe.run(page.getByRole('dialog').element())).violations).toEqual([]);
});
