import '../settings/extension-apis.ts';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import '../../../assets/tailwind.css';
import { RadarSection } from '../../../components/radar/radar-section.tsx';
import { ToastArea } from '../../../components/ui/toast.tsx';
import type { OpenQuestion } from '../../../lib/core/gaps/open-question.ts';
import { database } from '../../../lib/data/database.ts';
import { setRadar } from '../../../lib/data/radar.ts';
import { savePhrase } from '../../../lib/data/save-phrase.ts';
import { samplePhrase } from '../../data/sample-phrase.ts';

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all(database.tables.map((table) => table.clear()));
});
afterEach(cleanup);

const show = () =>
  render(
    <ToastArea closeLabel="Close">
      <RadarSection lang="en" />
    </ToastArea>,
  );

const AN_HOUR_AGO = Date.now() - 3_600_000;

const ask = (key: string, text: string): OpenQuestion => ({
  ...{ key, text, why: 'unsure', offered: [] },
  at: AN_HOUR_AGO,
});

/** Ten questions that share no word, and one of them twice. */
const WORDS = ['ink', 'moss', 'lamp', 'kite', 'salt', 'wool', 'drum', 'fern', 'opal', 'reed'];
const keepTen = () =>
  database.openQuestions.bulkAdd([
    ...WORDS.map((word) => ask(word, `${word}?`)),
    ask('again', 'Opal?'),
    ask('masked', 'opal, says [name]'),
  ]);

describe('the gap radar', () => {
  test('is off at first, says what it would keep, and is switched on by a button', async () => {
    const { container } = await show();
    await expect.element(page.getByText('The gap radar is off', { exact: true })).toBeVisible();
    await expect.element(page.getByText('Questions for 30 days', { exact: false })).toBeVisible();
    expect((await axe.run(container)).violations).toEqual([]);
    await page.getByRole('button', { name: 'Switch it on' }).click();
    await expect.element(page.getByText('Nothing is missing so far')).toBeVisible();
    await expect.element(page.getByRole('checkbox')).toBeChecked();
  });

  test('lists the eight phrases to write first, the most asked on top, and all of them on demand', async () => {
    await setRadar(true, Date.now());
    await keepTen();
    const { container } = await show();
    await expect.element(page.getByRole('heading', { name: 'Write these 8 phrases' })).toBeVisible();
    const first = page.getByRole('listitem').first();
    await expect.element(first).toMatchTextContent(/opal.*Asked 3 times/i);
    await page.getByRole('button', { name: 'Show all 10 groups' }).click();
    await expect.element(page.getByRole('heading', { name: 'Write these 10 phrases' })).toBeVisible();
    expect((await axe.run(container)).violations).toEqual([]);
  });

  test('begins a phrase with the questions as examples; once it is saved the group is gone', async () => {
    await setRadar(true, Date.now());
    await keepTen();
    await show();
    await page.getByRole('button', { name: /Write a phrase for “opal/i }).click();
    const asks = page.getByRole('textbox', { name: /questions/i });
    await expect.element(asks).toHaveValue('Opal?\nopal, says [name]');
    await page.getByRole('textbox', { name: 'Text', exact: true }).fill('Ours are from Australia.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.element(page.getByText('9 groups', { exact: false }).first()).toBeVisible();
    const [written] = await database.phrases.toArray();
    expect(written).toMatchObject({ asks: ['Opal?', 'opal, says [name]'], lang: 'en', source: 'own' });
  });

  test('names phrases that are changed or passed over, with counts, and opens them', async () => {
    await setRadar(true, Date.now());
    const edited = await savePhrase(samplePhrase({ id: 'e', title: 'Stiff one', lang: 'en' }), null, 1);
    const skipped = await savePhrase(samplePhrase({ id: 's', title: 'Pushy one', lang: 'en' }), null, 1);
    await database.tallies.bulkAdd([
      { phrase: edited, used: 4, edited: 4, skipped: 0, searched: 0, at: 1 },
      { phrase: skipped, used: 0, edited: 0, skipped: 7, searched: 0, at: 1 },
    ]);
    await show();
    await page.getByText(/Suggested, never taken/).click();
    await expect.element(page.getByText('passed over 7 times')).toBeVisible();
    await page.getByText(/Changed nearly each time/).click();
    await expect.element(page.getByText('changed 4 of 4 times')).toBeVisible();
    await page.getByRole('button', { name: 'Stiff one' }).first().click();
    await expect.element(page.getByRole('dialog')).toMatchTextContent(/Edit phrase/);
    await expect.element(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Stiff one');
  });

  test('forgets everything at one tap, and brings it back', async () => {
    await setRadar(true, Date.now());
    await keepTen();
    await show();
    await page.getByRole('button', { name: 'Forget everything' }).click();
    await expect.element(page.getByText('Nothing is missing so far')).toBeVisible();
    expect(await database.openQuestions.count()).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(page.getByRole('heading', { name: 'Write these 8 phrases' })).toBeVisible();
  });
});
