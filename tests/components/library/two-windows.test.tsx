import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import { editPhrases, removePhrases } from '../../../lib/data/change-phrases.ts';
import { database } from '../../../lib/data/database.ts';
import { savePhrase } from '../../../lib/data/save-phrase.ts';
import { newSubscription } from '../../../lib/data/share/subscriptions.ts';
import { toStored } from '../../../lib/data/stored-phrase.ts';
import { samplePhrase } from '../../data/sample-phrase.ts';
import { button, field, freshDesk, press, row, showLibrary as show, write } from './show-library.tsx';

beforeEach(freshDesk);
afterEach(cleanup);

const KEY = 'own/en/a';
const text = async () => (await database.phrases.get(KEY))?.text;
const elsewhere = async (words: string) => {
  const seen = await database.phrases.get(KEY);
  if (!seen) throw new Error('no phrase');
  await savePhrase({ ...seen, text: words }, seen, 5);
};

test('a form that is saved over what another window wrote asks first, and shows both', async () => {
  await write('a', { text: 'We ship today' });
  await show();
  await button('Edit “a”').click();
  await field('Text').fill('We ship on Monday');
  await elsewhere('We ship tomorrow');
  await button('Save').click();
  const question = page.getByRole('alertdialog', { name: 'Changed meanwhile' });
  await expect.element(question.getByText('tomorrow')).toHaveRole('deletion');
  await button('Go on writing').click();
  await expect.element(field('Text')).toHaveValue('We ship on Monday');
  expect(await text()).toBe('We ship tomorrow');
  await button('Save').click();
  await button('Save mine').click();
  await expect.element(page.getByText('“a” saved')).toBeVisible();
  expect(await text()).toBe('We ship on Monday');
  await button('History of “a”').click();
  await expect.element(page.getByRole('dialog').getByText('tomorrow').first()).toBeVisible();
});

test('an undo that another window has made impossible says that it left the phrase alone', async () => {
  await write('a', { text: 'We ship today' });
  await show();
  await button('Hide “a”').click();
  await expect.element(page.getByText('“a” is no longer suggested')).toBeVisible();
  await elsewhere('We ship tomorrow');
  await button('Undo').click();
  await expect.element(page.getByText('Changed since and left as they are: 1.')).toBeVisible();
  expect(await text()).toBe('We ship tomorrow');
});

test('the list follows what another window does, and stays at its phrase', async () => {
  await write('a', { group: 'Hello' }, 1);
  await write('b', { group: 'Hello' }, 2);
  await show();
  await row('text of b').click({ position: { x: 200, y: 20 } });
  await removePhrases([KEY], 3);
  await expect.element(row('text of a')).not.toBeInTheDocument();
  await editPhrases(['own/en/b'], { addTags: ['x'] }, 4);
  await press('{F2}');
  await expect.element(field('Tags')).toHaveValue('x');
});

test('what is being written is not lost when its library becomes the team’s meanwhile', async () => {
  const phrase = samplePhrase({ id: 't', lang: 'en', title: 'Theirs', text: 'old words' });
  await database.phrases.bulkPut(await toStored([{ source: 'Team', phrase }], 1));
  await show();
  await button('Edit “Theirs”').click();
  await field('Text').fill('half a sentence');
  const subscription = newSubscription('https://team.example/library.json', 1);
  await database.subscriptions.put({ ...subscription, source: 'Team', takenRevision: 1 });
  await expect.element(page.getByText('Team (team)', { exact: true })).toBeInTheDocument();
  await expect.element(field('Text')).toHaveValue('half a sentence');
});
