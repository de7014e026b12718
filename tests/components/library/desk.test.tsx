import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import type { Phrase } from '../../../lib/core/knowledge/phrase.ts';
import { database } from '../../../lib/data/database.ts';
import { savePhrase } from '../../../lib/data/save-phrase.ts';
import { newSubscription } from '../../../lib/data/share/subscriptions.ts';
import { toStored } from '../../../lib/data/stored-phrase.ts';
import { countUse } from '../../../lib/data/uses.ts';
import { samplePhrase } from '../../data/sample-phrase.ts';
import { button, field, freshBase, showLibrary as show } from './show-library.tsx';

const grid = page.getByRole('grid', { name: 'Phrases' });
const row = (text: string | RegExp) => grid.getByRole('row').filter({ hasText: text });
const group = (name: string | RegExp) => page.getByRole('treeitem', { name });
const titles = () =>
  grid
    .getByRole('heading', { level: 3 })
    .elements()
    .map((heading) => heading.firstElementChild?.textContent);

const write = (id: string, given: Partial<Phrase> = {}, now = 1) =>
  savePhrase(samplePhrase({ id, lang: 'en', title: id, text: `text of ${id}`, ...given }), null, now);

/** Goes to the list, where the first phrase is the one that the keys are at. */
async function enterList(): Promise<void> {
  await expect.element(grid).toBeVisible();
  (grid.element() as HTMLElement).focus();
}

const press = (keys: string) => userEvent.keyboard(keys);

async function makeTeam(): Promise<void> {
  const [stored] = await toStored(
    [{ source: 'Team', phrase: samplePhrase({ id: 't', lang: 'en', title: 'Of the team', text: 'theirs' }) }],
    1,
  );
  if (stored) await database.phrases.put(stored);
  const subscription = newSubscription('https://team.example/library.json', 1);
  await database.subscriptions.put({ ...subscription, source: 'Team', takenRevision: 1 });
}

beforeEach(async () => {
  await page.viewport(1000, 860);
  await freshBase();
});
afterEach(cleanup);

test('the tree shows the groups with their counts; choosing one shows it with all below it', async () => {
  await write('a', { group: 'After/Refund' });
  await write('b', { group: 'After/Return' });
  await show();
  await expect.element(group(/^All groups/)).toMatchTextContent(/4$/);
  await expect.element(group(/^After/)).toMatchTextContent(/2$/);
  await group(/^After/).click();
  await expect.element(page.getByText('2 of 4 phrases')).toBeVisible();
  await press('{ArrowDown}{Enter}');
  await expect.element(page.getByText('1 of 4 phrases')).toBeVisible();
  expect(titles()).toEqual(['a']);
  await press('{ArrowLeft}{ArrowLeft}');
  await expect.element(group('Refund')).not.toBeInTheDocument();
});

test('phrases can be narrowed to those used, never used and expired', async () => {
  await write('old', { validUntil: '2020-01-01' });
  await countUse('pack/en/w', 1);
  await countUse('pack/en/w', 2);
  await show();
  await expect.element(row('Welcome')).toMatchTextContent(/Used: 2/);
  await expect.element(row('old')).toMatchTextContent(/Expired on 2020-01-01/);
  const use = page.getByRole('combobox', { name: 'Use', exact: true });
  await use.selectOptions('Used');
  await expect.element(page.getByText('1 of 3 phrases')).toBeVisible();
  await use.selectOptions('Never used');
  await expect.element(page.getByText('2 of 3 phrases')).toBeVisible();
  await page.getByRole('combobox', { name: 'State' }).selectOptions('Expired');
  await expect.element(page.getByText('1 of 3 phrases')).toBeVisible();
});

test('from the keyboard: search, go, select, delete, undo, redo', async () => {
  for (const id of ['a', 'b', 'c']) await write(id, { group: 'Hello' });
  await show();
  await expect.element(grid).toBeVisible();
  await press('/');
  await expect.element(page.getByRole('searchbox')).toHaveFocus();
  await press('{ArrowDown}');
  await expect.element(grid).toHaveFocus();
  await press(' {Shift>}{ArrowDown}{/Shift}');
  await expect.element(page.getByText('2 selected')).toBeVisible();
  await press('{Delete}');
  await expect.element(page.getByText('Phrases deleted: 2.')).toBeVisible();
  await expect.element(page.getByText('3 of 3 phrases')).toBeVisible();
  await press('{Control>}z{/Control}');
  await expect.element(page.getByText('Undone: Deleted')).toBeVisible();
  await expect.element(page.getByText('5 of 5 phrases')).toBeVisible();
  await press('{Control>}{Shift>}z{/Shift}{/Control}');
  await expect.element(page.getByText('3 of 3 phrases')).toBeVisible();
  await press('{Control>}a{/Control}');
  await expect.element(page.getByText('3 selected')).toBeVisible();
  await press('{Escape}{Home}{Enter}');
  await expect.element(field('Title')).toHaveValue('c');
});

test('of what is selected, built-in phrases are not deleted, and the page says so', async () => {
  await write('mine');
  await show();
  await enterList();
  await press('{Control>}a{/Control}');
  await expect.element(page.getByText(/can be hidden but not deleted: 2/)).toBeVisible();
  await page.getByRole('group', { name: 'All that is selected' }).getByText('Delete').click();
  await expect.element(page.getByText(/Phrases deleted: 1. Left alone.*: 2/)).toBeVisible();
  expect(await database.phrases.count()).toBe(2);
});

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
  await button('Undo', true).click();
  await expect.poll(() => database.phrases.toArray()).toEqual(before);
});

test('phrases of the team are left alone by a bulk edit, and the page says so', async () => {
  await makeTeam();
  await show();
  await enterList();
  await press('{Control>}a{/Control}');
  await expect.element(page.getByText('Of the team, read-only: 1.')).toBeVisible();
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

test('Alt and an arrow move a phrase among those of its group, and the list stays at it', async () => {
  for (const [at, id] of ['a', 'b', 'c'].entries()) await write(id, { group: 'Hello' }, at + 1);
  await show();
  await enterList();
  await expect.poll(titles).toEqual(['a', 'b', 'c', 'Welcome', 'Dispatch']);
  await press('{Alt>}{ArrowDown}{/Alt}');
  await expect.poll(titles).toEqual(['b', 'a', 'c', 'Welcome', 'Dispatch']);
  await press('{Alt>}{ArrowDown}{/Alt}');
  await expect.poll(titles).toEqual(['b', 'c', 'a', 'Welcome', 'Dispatch']);
  await press('{Enter}');
  await expect.element(field('Title')).toHaveValue('a');
});

test('a phrase is dragged to another place, and onto a group', async () => {
  for (const [at, id] of ['a', 'b', 'c'].entries()) await write(id, { group: 'Hello' }, at + 1);
  await show();
  await expect.poll(titles).toEqual(['a', 'b', 'c', 'Welcome', 'Dispatch']);
  await userEvent.dragAndDrop(row('text of c'), row('text of a'), { targetPosition: { x: 60, y: 4 } });
  await expect.poll(titles).toEqual(['c', 'a', 'b', 'Welcome', 'Dispatch']);
  await userEvent.dragAndDrop(row('text of c'), group(/^Shipping/));
  await expect.poll(async () => (await database.phrases.get('own/en/c'))?.group).toBe('Shipping');
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
  await button('Undo', true).click();
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
  await expect.poll(() => database.phrases.where('source').equals('own').toArray()).toMatchObject([kept]);
});

test('what is found is printed whole, whatever of it is in sight', async () => {
  const printed = vi.spyOn(window, 'print').mockImplementation(() => {});
  for (let n = 0; n < 60; n++) await write(`p${n}`);
  await show();
  await expect.element(page.getByText('62 of 62 phrases')).toBeVisible();
  await button('Print (Ctrl+P)').click();
  await expect.poll(() => printed.mock.calls.length).toBe(1);
  expect(document.querySelectorAll('[data-phrase-sheet] dt')).toHaveLength(62);
  dispatchEvent(new Event('afterprint'));
  await expect.poll(() => document.querySelector('[data-phrase-sheet]')).toBeNull();
  printed.mockRestore();
});

test('of twenty thousand phrases only those in sight are drawn, and the last is a key away', async () => {
  const phrases = Array.from({ length: 20_000 }, (_, n) =>
    samplePhrase({ id: `n${n}`, lang: 'en', title: `T${n}`, text: `text no. ${n}` }),
  );
  const stored = await toStored(
    phrases.map((phrase) => ({ source: 'own', phrase })),
    1,
  );
  await database.phrases.bulkPut(stored);
  await show();
  await expect.element(page.getByText('20002 of 20002 phrases')).toBeVisible();
  await expect.element(row('text no. 0').first()).toBeVisible();
  expect(grid.getByRole('row').elements().length).toBeLessThan(40);
  await enterList();
  await press('{End}');
  await expect.element(row('Dispatch')).toBeVisible();
  await page.getByRole('searchbox').fill('no. 19999');
  await expect.element(page.getByText('1 of 20002 phrases')).toBeVisible();
});

test('axe finds nothing in the desk with a selection, nor in the bulk edit', async () => {
  await write('a', { group: 'After/Refund' });
  const { container } = await show();
  await enterList();
  await press('{Control>}a{/Control}');
  await expect.element(page.getByText('3 selected')).toBeVisible();
  expect((await axe.run(container)).violations).toEqual([]);
  await button('Edit…').click();
  expect((await axe.run(page.getByRole('dialog').element())).violations).toEqual([]);
});
