import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../support/until.ts';
import { type BesidePractice, openBesidePractice } from './beside-practice.ts';
import { textOf } from './open-site.ts';

let profile: string;
let beside: BesidePractice;

/** As if three days had gone by: moves every visit on disk into the past. Runs in a page of the extension. */
async function passThreeDays(): Promise<void> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
  const base = await done(indexedDB.open('qinda'));
  const visits = base.transaction('visits', 'readwrite').objectStore('visits');
  for (const row of await done(visits.getAll())) {
    const by = 3 * 24 * 3_600_000;
    const { firstSeenAt, lastSeenAt, visitStartedAt } = row;
    const past = {
      firstSeenAt: firstSeenAt - by,
      lastSeenAt: lastSeenAt - by,
      visitStartedAt: visitStartedAt - by,
    };
    await done(visits.put({ ...row, ...past }));
  }
  base.close();
}

const writes = async (text: string) => {
  const id = await beside.desk.say({ chatId: 'u-77', name: '小周', side: 'buyer', text });
  await beside.desk.open('u-77');
  await beside.panel.suggestedAt('u-77', id);
};
const known = (as: string) => beside.shows(`[data-memory="${as}"]`, `the buyer as ${as}`);
const holds = (note: string) =>
  until(
    beside.page,
    `The note says ${note}`,
    (note) => document.querySelector<HTMLTextAreaElement>('[data-memory-sheet] textarea')?.value === note,
    [note],
  );

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'qinda-returning-'));
  beside = await openBesidePractice(profile);
});

afterAll(async () => {
  await beside?.extension.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
});

describe('a buyer who comes again', () => {
  it('is new the first time, and the agent keeps a note and a type', async () => {
    await writes('在吗');
    await known('new');
    await beside.page.click('[data-memory]');
    await beside.shows('[data-memory-sheet] textarea', 'the memory');
    await beside.page.type('[data-memory-sheet] textarea', '喜欢蓝色');
    await known('noted');
    await beside.page.keyboard.press('Escape');
    await beside.page.click('[data-set-readings]');
    await beside.page.locator('aria/行家').click();
    await beside.shows('[data-reading="type:K3"]', 'the chosen type');
    await beside.page.keyboard.press('Escape');
    await beside.page.click('[data-greeting]');
    await beside.desk.filledAt(null);
    await beside.desk.send();
  });

  it('is recognised after the chat was closed and the browser started anew, and welcomed back', async () => {
    await beside.page.evaluate(`(${passThreeDays})()`);
    await beside.extension.close();
    beside = await openBesidePractice(profile);
    await writes('在吗');
    await known('returning');
    expect(await textOf(beside.page, '[data-memory]')).toContain('第 2 次来');
    await beside.shows(
      '[data-greeting][data-phrase-id="greeting.returning"]',
      'the greeting for returning buyers',
    );
    await beside.shows('[data-place="1"][data-phrase-id="greeting.returning"]', 'it before all suggestions');
    await beside.shows('[data-reading="type:K3"]', 'the type that was chosen on the first visit');
    await beside.page.click('[data-memory]');
    await holds('喜欢蓝色');
  });

  it('leaves no word of theirs on disk, and their name only beside the note', async () => {
    const disk = (await beside.page.evaluate(
      `(${async () => {
        const done = <T>(request: IDBRequest<T>) =>
          new Promise<T>((resolve) => {
            request.onsuccess = () => resolve(request.result);
          });
        const base = await done(indexedDB.open('qinda'));
        const read = (name: string) => done(base.transaction(name).objectStore(name).getAll());
        const rows = [await read('visits'), await read('buyers')].map((row) => JSON.stringify(row));
        base.close();
        return rows;
      }})()`,
    )) as [string, string];
    expect(disk[0]).toContain('u-77');
    expect(disk[0]).not.toMatch(/在吗|小周/);
    expect(disk[1]).toMatch(/小周.*喜欢蓝色/);
    expect(disk[1]).not.toContain('在吗');
  });

  it('is forgotten by one tap, brought back by another, and forgotten for good', async () => {
    const press = (name: string) => beside.page.locator(`aria/${name}`).click();
    await press('忘记');
    await known('new');
    await press('撤销');
    await known('returning');
    await press('忘记');
    await known('new');
    await writes('还有蓝色的吗');
    await until(
      beside.page,
      'The buyer stays new',
      () =>
        document.querySelector('[data-question]')?.textContent?.includes('蓝色') &&
        document.querySelector('[data-memory="new"]') !== null,
      [],
    );
    await beside.page.keyboard.press('Escape');
  });
});

describe('the terms of the shop', () => {
  it('go into the reply from their card, and a missing one leads to its field', async () => {
    await beside.page.evaluate(`chrome.storage.local.set({ facts: { hours: '9:00–22:00' } })`);
    await beside.page.click('[data-open-terms]');
    await beside.shows('[data-terms] [data-term="hours"] button[data-value]', 'the hours');
    await beside.page.click('[data-terms] [data-term="hours"] button[data-value]');
    await beside.desk.filledAt('9:00–22:00');
    const opened = beside.extension.browser.waitForTarget((target) =>
      target.url().endsWith('#shop/returnTerms'),
    );
    await beside.page.click('[data-terms] [data-term="returnTerms"] button');
    const options = await (await opened).page();
    if (!options) throw new Error('The options page did not open.');
    await until(
      options,
      'The field of the term has the focus',
      () => document.activeElement?.closest('[data-term]')?.getAttribute('data-term') === 'returnTerms',
      [],
    );
    await options.close();
  });
});

it('raised no error in page, panel or worker', () => {
  expect(beside.extension.troubles).toEqual([]);
});
