import '../settings/extension-apis.ts';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { TeamPhrase } from '../../../components/share/team-phrase.tsx';
import { ToastArea } from '../../../components/ui/toast.tsx';
import { database } from '../../../lib/data/database.ts';
import { keepSuggestion } from '../../../lib/data/share/suggestions.ts';
import { emptyBase, fillBase } from '../../data/backup/full-base.ts';
import { button, choose, colleaguesFile, dialog, letArrive, showShare } from './show-share.tsx';

const scheme = (name: string) => {
  document.documentElement.style.colorScheme = name;
};

beforeEach(async () => {
  fakeBrowser.reset();
  await emptyBase();
  await fillBase();
  await page.viewport(1000, 900);
});
afterEach(async () => {
  await cleanup();
  scheme('');
});

const faults = async () =>
  (await axe.run(document.body)).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);

/** Every window of the section, and how one gets there. */
const windows: [string, () => Promise<unknown>][] = [
  ['the section itself', async () => {}],
  ['the look at what is new', async () => button('See what is new').click()],
  ['the form for publishing', async () => button('Settings').click()],
  ["a colleague's suggestions", async () => choose("Open a colleague's file", colleaguesFile(), 's.json')],
  ['the window that saves a backup', async () => button('Save a backup').click()],
];

for (const [name, open] of windows)
  test(`${name}: no fault that axe knows, light and dark, and nothing wider than 320 px`, async () => {
    await letArrive();
    await showShare();
    await expect.element(button('See what is new')).toBeVisible();
    await expect.element(page.getByText(/Your key/)).toBeVisible();
    await expect.element(page.getByText(/MB are kept here/)).toBeVisible();
    await open();
    if (name !== 'the section itself') await expect.element(dialog()).toBeVisible();
    for (const colours of ['light', 'dark']) {
      scheme(colours);
      expect(await faults()).toEqual([]);
    }
    await page.viewport(320, 800);
    const inner = document.querySelector('[role="dialog"]') ?? document.documentElement;
    expect(inner.scrollWidth).toBeLessThanOrEqual(320);
  });

test('a phrase of the team is shown, not edited; a suggestion for it is kept', async () => {
  const phrases = await database.phrases.toArray();
  const found = phrases.find(({ source }) => source === 'Team');
  if (!found) throw new Error('no phrase of the team');
  const phrase = { ...found, notes: 'Only before six', validFrom: '2026-01-01', validUntil: '2026-02-01' };
  await database.suggestions.clear();
  await render(
    <ToastArea closeLabel="Close">
      <main>
        <h1>Desk</h1>
        <TeamPhrase phrase={phrase} onClose={() => {}} />
      </main>
    </ToastArea>,
  );
  await expect.element(dialog()).toMatchTextContent(/From the team library “Team”/);
  await expect.element(dialog()).toMatchTextContent(/Only before six/);
  await expect.element(dialog()).toMatchTextContent(/First day: 2026-01-01.*Expired on 2026-02-01/);
  expect(dialog().getByRole('textbox').elements()).toEqual([]);
  for (const colours of ['light', 'dark']) {
    scheme(colours);
    expect(await faults()).toEqual([]);
  }
  await button('Suggest a change').click();
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('明天发');
  expect(await faults()).toEqual([]);
  await button('Keep the suggestion').click();
  await expect.poll(() => database.suggestions.toArray()).toMatchObject([{ after: { text: '明天发' } }]);
});

/** The agent has proposed another text for a phrase of the team; gives that phrase. */
async function suggestTomorrow() {
  const found = (await database.phrases.toArray()).find(({ source }) => source === 'Team');
  if (!found) throw new Error('no phrase of the team');
  await database.suggestions.clear();
  await keepSuggestion(found, { ...found, text: '明天发' }, '买家总问', 1);
  return found;
}

test('a suggestion made before is gone on with, not begun anew; back at the team’s words there is none', async () => {
  const found = await suggestTomorrow();
  const open = () =>
    render(
      <ToastArea closeLabel="Close">
        <TeamPhrase phrase={found} onClose={() => {}} />
      </ToastArea>,
    );
  await open();
  await expect.element(dialog().getByText('What you suggest, not yet in the library')).toBeVisible();
  await expect.element(dialog()).toMatchTextContent(/买家总问/);
  await button('Change the suggestion').click();
  const text = page.getByRole('textbox', { name: 'Text', exact: true });
  await expect.element(text).toHaveValue('明天发');
  await expect.element(page.getByRole('textbox', { name: 'Why, for the owner' })).toHaveValue('买家总问');
  await text.fill(found.text);
  await button('Keep the suggestion').click();
  await expect.element(page.getByText(/Nothing was changed, so there is nothing to suggest/)).toBeVisible();
  expect(await database.suggestions.count()).toBe(0);
});

test('of suggestions that were made the list says what has become of each, and hands over what is open', async () => {
  const found = await suggestTomorrow();
  await showShare();
  await expect.element(button('Save as a file (1)')).toBeVisible();
  await database.phrases.put({ ...found, text: '后天发' });
  await expect.element(page.getByText('The owner has changed this phrase since')).toBeVisible();
  const [made] = await database.suggestions.toArray();
  await database.phrases.put({ ...found, ...made?.after });
  await expect.element(page.getByText('The library has it now')).toBeVisible();
  await expect.element(button('Save as a file (1)')).not.toBeInTheDocument();
  await database.phrases.delete(found.key);
  await expect.element(page.getByText('No longer in the library')).toBeVisible();
});

test('of a colleague’s suggestions those that fit are ticked, and taking them can be taken back', async () => {
  await showShare();
  await expect.element(page.getByText(/Your key/)).toBeVisible();
  await choose("Open a colleague's file", colleaguesFile(), 's.json');
  await expect.element(dialog().getByRole('checkbox')).toBeChecked();
  await expect.element(dialog()).toMatchTextContent(/买家总问几点前/);
  await button('Take (1)').click();
  const text = async () => (await database.phrases.get('own/zh-CN/mine'))?.text;
  await expect.poll(text).toBe('下午四点前付款，今天发');
  await button('Undo').click();
  await expect.poll(text).toBe('今天{courier}发出');
});
