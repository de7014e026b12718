import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import { builtInPacks } from '../../../lib/data/built-in-packs.ts';
import { database } from '../../../lib/data/database.ts';
import { loadPacks } from '../../../lib/data/load-packs.ts';
import { listPhrases } from '../../../lib/data/phrases.ts';
import { savePhrase } from '../../../lib/data/save-phrase.ts';
import { phraseKey } from '../../../lib/data/stored-phrase.ts';
import { samplePhrase } from '../../data/sample-phrase.ts';
import { button, field, freshBase, showLibrary as show } from './show-library.tsx';

beforeEach(freshBase);
afterEach(cleanup);

test('a new phrase is written, saved, and stands in the list', async () => {
  await show();
  await button('New phrase').click();
  await expect.element(field('Title')).toHaveFocus();
  await field('Title').fill('Gift wrap');
  await field('Text').fill('Yes, we wrap gifts.');
  await field('Questions it answers').fill('can you wrap it?\n\n gift wrap');
  await field('Tags').fill('gift，wrap');
  await button('Save').click();
  await expect.element(page.getByRole('heading', { name: /Gift wrap/ })).toBeVisible();
  await expect.element(page.getByText('“Gift wrap” saved')).toBeVisible();
  expect((await listPhrases())[0]).toMatchObject({
    source: 'own',
    asks: ['can you wrap it?', 'gift wrap'],
    tags: ['gift', 'wrap'],
    lang: 'en',
  });
});

test('occasion, tone and doubts of a phrase are chosen, kept, and shown again', async () => {
  await show('Some text');
  await field('Title').fill('Cheap?');
  await page.getByRole('combobox', { name: 'Occasion' }).selectOptions('Why so cheap');
  await page.getByRole('combobox', { name: 'Tone' }).selectOptions('Warm');
  const doubt = (name: string) => page.getByRole('checkbox', { name });
  await doubt('Cheap, so is it bad?').click();
  await doubt('Are the goods any good?').click();
  await doubt('Cannot decide').click();
  await doubt('Cannot decide').click();
  await button('Save').click();
  await expect.element(page.getByText('“Cheap?” saved')).toBeVisible();
  expect((await listPhrases())[0]).toMatchObject({
    ...{ occasion: 'why-cheap', tone: 'warm', doubts: ['D3', 'D4'] },
  });
  await cleanup();
  await show();
  await button('Edit “Cheap?”').click();
  await expect.element(page.getByRole('combobox', { name: 'Occasion' })).toHaveDisplayValue('Why so cheap');
  await expect.element(doubt('Cheap, so is it bad?')).toBeChecked();
  await page.getByRole('combobox', { name: 'Occasion' }).selectOptions('None in particular');
  await button('Save').click();
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  expect((await listPhrases())[0]).not.toHaveProperty('occasion');
});

test('a phrase without a title is not saved: the field says why and has the focus', async () => {
  await show('Some text');
  await expect.element(field('Text')).toHaveValue('Some text');
  await button('Save').click();
  await expect.element(field('Title')).toBeInvalid();
  await expect.element(field('Title')).toHaveFocus();
  await expect.element(field('Title')).toHaveAccessibleDescription('This must not be empty.');
  expect(await listPhrases()).toHaveLength(2);
});

test('a variable is put in at the caret, and the form says where its value comes from', async () => {
  await show('Hi , welcome');
  await expect.element(field('Text')).toBeVisible();
  const area = field('Text').element() as HTMLTextAreaElement;
  area.setSelectionRange(3, 3);
  await button('Buyer').click();
  await expect.element(field('Text')).toHaveValue('Hi {buyer}, welcome');
  await expect.element(field('Text')).toHaveFocus();
  expect(area.selectionStart).toBe(10);
  await expect.element(page.getByRole('listitem').filter({ hasText: 'from the chat' })).toBeVisible();
});

test('the length is counted as one types, and a wall of text is pointed out', async () => {
  await show('12345');
  await expect.element(field('Text')).toHaveAccessibleDescription('5 characters');
  await field('Text').fill('字'.repeat(201));
  await expect.element(field('Text')).toHaveAccessibleDescription(/201 characters: more than 200/);
});

test('a shortcut that another phrase has is warned of, but its own is not', async () => {
  await show();
  await button('Edit “Dispatch”').click();
  await field('Shortcut').fill('HI');
  await expect.element(field('Shortcut')).toHaveAccessibleDescription(/“Welcome” has this shortcut too/);
  await field('Shortcut').fill('hx');
  await expect
    .element(field('Shortcut'))
    .toHaveAccessibleDescription('A short code to type in the search box.');
});

test('leaving a form with changes asks first, and one can go on writing', async () => {
  const done = vi.fn();
  await show('', done);
  await field('Title').fill('Half');
  await userEvent.keyboard('{Escape}');
  await button('Go on writing').click();
  await expect.element(field('Title')).toHaveValue('Half');
  await userEvent.keyboard('{Escape}');
  await button('Discard').click();
  expect(done).toHaveBeenCalledOnce();
});

test('an edit whose original the built-in phrases no longer hold stays, and the page says why', async () => {
  await savePhrase(
    samplePhrase({ title: 'Dispatch', text: 'Mine' }),
    (await database.phrases.get('pack/en/s')) ?? null,
    2,
  );
  await show();
  await expect.element(page.getByText('Edited', { exact: true })).toBeVisible();
  await button('Restore the original of “Dispatch”').click();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/no longer part of the built-in phrases/);
  expect(await database.phrases.get('pack/en/s')).toMatchObject({ text: 'Mine' });
});

test('the original of an edited built-in phrase comes back, and that can be undone', async () => {
  const [pack] = (await builtInPacks()).filter(({ lang }) => lang === 'en');
  const original = pack?.phrases[0];
  if (!pack || !original) throw new Error('the English pack is empty');
  await loadPacks([{ ...pack, revision: 99 }], 1);
  const key = phraseKey('pack', original);
  await savePhrase({ ...original, text: 'My words' }, (await database.phrases.get(key)) ?? null, 2);
  await show();
  await button(`Restore the original of “${original.title}”`).click();
  await expect.element(page.getByText('My words')).not.toBeInTheDocument();
  expect(await database.phrases.get(key)).toMatchObject({ text: original.text, edited: false });
  await button('Undo').click();
  await expect.element(page.getByText('My words')).toBeVisible();
});

test('a hidden phrase is marked and comes back by undo', async () => {
  await show();
  await button('Hide “Welcome”').click();
  await expect.element(button('Show “Welcome” again')).toBeVisible();
  await button('Undo').click();
  await expect.element(button('Hide “Welcome”')).toBeVisible();
});

test('built-in phrases cannot be deleted; an own one can, and comes back by undo', async () => {
  await savePhrase(samplePhrase({ id: 'o', lang: 'en', title: 'Mine' }), null, 1);
  await show();
  await button('Delete “Mine”').click();
  await expect.element(page.getByText('“Mine” deleted')).toBeVisible();
  expect(await listPhrases()).toHaveLength(2);
  await expect.element(button('Delete “Welcome”')).not.toBeInTheDocument();
  await button('Undo').click();
  await expect.element(button('Delete “Mine”')).toBeVisible();
});

test('search looks into texts and shortcuts, and an empty result says what to do', async () => {
  await show();
  await page.getByRole('searchbox').fill('hello hi');
  await expect.element(page.getByText('1 of 2 phrases')).toBeVisible();
  await page.getByRole('searchbox').fill('zzz');
  await expect.element(page.getByText('No phrase fits')).toBeVisible();
  await button('Clear search and filters').click();
  await expect.element(page.getByText('2 of 2 phrases')).toBeVisible();
});

test('axe finds nothing in list and form', async () => {
  const { container } = await show();
  await expect.element(page.getByText('2 of 2 phrases')).toBeVisible();
  expect((await axe.run(container)).violations).toEqual([]);
  await button('New phrase').click();
  await expect.element(field('Title')).toBeVisible();
  expect((await axe.run(page.getByRole('dialog').element())).violations).toEqual([]);
});
