import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import { database } from '../../../lib/data/database.ts';
import { ofSource } from '../../../lib/data/phrases.ts';
import { savePhrase } from '../../../lib/data/save-phrase.ts';
import { newSubscription } from '../../../lib/data/share/subscriptions.ts';
import { toStored } from '../../../lib/data/stored-phrase.ts';
import { samplePhrase } from '../../data/sample-phrase.ts';
import {
  button,
  enterList,
  field,
  freshDesk,
  press,
  row,
  showLibrary as show,
  write,
} from './show-library.tsx';

async function makeTeam(): Promise<void> {
  const [stored] = await toStored(
    [{ source: 'Team', phrase: samplePhrase({ id: 't', lang: 'en', title: 'Of the team', text: 'theirs' }) }],
    1,
  );
  if (stored) await database.phrases.put(stored);
  const subscription = newSubscription('https://team.example/library.json', 1);
  await database.subscriptions.put({ ...subscription, source: 'Team', takenRevision: 1 });
}

beforeEach(freshDesk);
afterEach(cleanup);

test('many phrases are changed together, and one undo takes it all back', async () => {
  await write('a', { tags: ['old'] });
  await write('b');
  const before = await database.phrases.toArray();
  await show();
  await enterList();
  await press('{Control>}a{/Control}');
  await button('Edit…').click();
  await expect.element(button('Change (4)')).toBeDisabled();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Group' }).fill('Sale');
  await dialog.getByRole('combobox', { name: 'Stage' }).selectOptions('Before the order');
  await field('Tags to add').fill('autumn，sale');
  await field('Tags to take off').fill('old');
  await dialog.getByLabelText('First day').fill('2026-11-02');
  await dialog.getByLabelText('Last day').fill('2026-11-01');
  await expect.element(dialog.getByText('The last day comes before the first one.')).toBeVisible();
  await dialog.getByLabelText('Last day').fill('2026-11-30');
  await button('Change (4)').click();
  await expect.element(page.getByText('Phrases changed: 4.')).toBeVisible();
  expect(await database.phrases.get('own/en/a')).toMatchObject({
    ...{ group: 'Sale', stage: 'pre-sale', tags: ['autumn', 'sale'], edited: false },
    ...{ validFrom: '2026-11-02', validUntil: '2026-11-30' },
  });
  expect(await database.phrases.get('pack/en/w')).toMatchObject({ group: 'Sale', edited: true });
  await button('Undo').click();
  await expect.poll(() => database.phrases.toArray()).toEqual(before);
});

test('phrases of the team are left alone by a bulk edit, and the page says so', async () => {
  await makeTeam();
  await show();
  await enterList();
  await press('{Control>}a{/Control}');
  await expect.element(page.getByText(/Of the team, read-only: 1\./)).toBeVisible();
  await button('Edit…').click();
  await page.getByRole('dialog').getByRole('combobox', { name: 'Group' }).fill('Sale');
  await button('Change (2)').click();
  await expect.element(page.getByText(/Phrases changed: 2. Left alone.*team: 1/)).toBeVisible();
  expect(await database.phrases.get('Team/en/t')).toMatchObject({ group: '', edited: false });
});

test('a phrase of the team opens read-only', async () => {
  await makeTeam();
  await show();
  await enterList();
  await row('theirs').dblClick();
  await expect.element(page.getByRole('dialog', { name: 'Of the team' })).toMatchTextContent(/theirs/);
  expect(page.getByRole('textbox').elements()).toHaveLength(0);
});

test('the history of a phrase shows what each change did, and an earlier wording comes back', async () => {
  await write('a', { text: 'We ship tomorrow' });
  await savePhrase(
    samplePhrase({ id: 'a', lang: 'en', title: 'a', text: 'We ship today' }),
    (await database.phrases.get('own/en/a')) ?? null,
    2,
  );
  await show();
  await button('History of “a”').click();
  const dialog = page.getByRole('dialog', { name: 'History of “a”' });
  await expect.element(dialog.getByText('tomorrow')).toHaveRole('deletion');
  await expect.element(dialog.getByText('today')).toHaveRole('insertion');
  await expect.element(dialog.getByText('It came into the library.')).toBeVisible();
  expect((await axe.run(dialog.element())).violations).toEqual([]);
  await button('Back to the wording before this').click();
  await expect.element(page.getByText('“a” has its earlier wording again')).toBeVisible();
  expect(await database.phrases.get('own/en/a')).toMatchObject({ text: 'We ship tomorrow', edited: false });
});

test('the library is taken back to before a change, after one has seen what that would do', async () => {
  await write('a', { text: 'first' });
  await savePhrase(
    samplePhrase({ id: 'a', lang: 'en', title: 'a', text: 'second' }),
    (await database.phrases.get('own/en/a')) ?? null,
    2,
  );
  await write('b', {}, 3);
  await show();
  await button('All changes of the library').click();
  const dialog = page.getByRole('dialog');
  await expect.poll(() => dialog.getByRole('listitem').elements().length).toBe(3);
  expect((await axe.run(dialog.element())).violations).toEqual([]);
  await dialog.getByRole('button', { name: /Edited: a.*~1/ }).click();
  await expect.element(dialog.getByText('first')).toHaveRole('deletion');
  await button('Take the library back to before this…').click();
  await expect.element(dialog.getByText(/Phrases that would change: 2/)).toBeVisible();
  await button('Take it back').click();
  await expect.element(page.getByText(/The library is as it was before/)).toBeVisible();
  await expect.poll(async () => (await database.phrases.get('own/en/a'))?.text).toBe('first');
  expect(await database.phrases.get('own/en/b')).toBeUndefined();
  await button('Undo').click();
  await expect.poll(async () => (await database.phrases.get('own/en/a'))?.text).toBe('second');
});

test('a phrase has days between which it is offered, and notes; both are kept by a later edit', async () => {
  await show('Some text');
  await field('Title').fill('Sale');
  await page.getByLabelText('First day').fill('2026-11-01');
  await page.getByLabelText('Last day').fill('2026-10-01');
  await button('Save').click();
  await expect.element(page.getByLabelText('Last day')).toBeInvalid();
  await page.getByLabelText('Last day').fill('2099-11-11');
  await field('Notes for yourself').fill('ask Li first');
  await button('Save').click();
  await expect.element(page.getByText('“Sale” saved')).toBeVisible();
  await cleanup();
  await show();
  await button('Edit “Sale”').click();
  await field('Text').fill('Other text');
  await button('Save').click();
  const kept = {
    text: 'Other text',
    notes: 'ask Li first',
    validFrom: '2026-11-01',
    validUntil: '2099-11-11',
  };
  await expect.poll(() => ofSource('own').toArray()).toMatchObject([kept]);
});
