import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { planImport } from '../../lib/core/library/plan-import.ts';
import { applyPlan, type Writing } from '../../lib/data/apply-plan.ts';
import { database } from '../../lib/data/database.ts';
import { readFacts, rememberFacts } from '../../lib/data/facts.ts';
import type { PendingRiders } from '../../lib/data/pending-riders.ts';
import { listPhrases } from '../../lib/data/phrases.ts';
import { readClockSettings } from '../../lib/data/presets.ts';
import { listTaught } from '../../lib/data/taught-sites.ts';
import { finishRiders, withRiders } from '../../lib/data/unfinished-riders.ts';
import { planRiders } from '../../lib/panel/desk/library/riders.ts';
import { planSites } from '../../lib/panel/desk/site-files.ts';
import { readingOf } from './read-rows.ts';
import { sampleProfile } from './sample-profile.ts';

const file = {
  terms: { courier: 'DHL', hours: '9–22' },
  presets: [{ site: 'pinduoduo', presetId: 'pinduoduo', changes: { replySec: 60 } }],
};

/** What a page hands over with the phrases, and would bring to its place if it did not close before. */
async function pendingRiders(): Promise<PendingRiders> {
  const { terms, presets } = await planRiders({ riders: file, words: null }, 5);
  const sites = await planSites([{ name: 'Theirs', profile: sampleProfile() }], 5);
  return { terms: terms?.swaps ?? [], presets: presets?.swaps ?? [], sites: sites.swaps };
}

async function importWith(writing: Writing) {
  return applyPlan(planImport(readingOf([{ id: 'a' }]), await listPhrases()), 7, writing);
}

const startWorker = () => withRiders(finishRiders);
const places = async () => ({
  terms: (await readFacts()).all,
  clocks: Object.keys((await readClockSettings()).sites),
  pages: (await listTaught()).map(({ name }) => name),
});
const whole = { terms: file.terms, clocks: ['pinduoduo'], pages: ['Theirs'] };

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  await Promise.all(database.tables.map((table) => table.clear()));
});

test('what rides along comes in although the page closed right after the phrases', async () => {
  await importWith({ riders: await pendingRiders() });
  expect(await places()).toEqual({ terms: {}, clocks: [], pages: [] });
  await startWorker();
  expect(await places()).toEqual(whole);
  await rememberFacts({ courier: 'SF', hours: '9–22' });
  await startWorker();
  expect((await readFacts()).all).toEqual({ courier: 'SF', hours: '9–22' });
});

test('what the page had brought already is not harmed, and what was changed since stays', async () => {
  const pending = await pendingRiders();
  await importWith({ riders: pending });
  await rememberFacts({ courier: 'SF' });
  const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('disk full'));
  await expect(startWorker()).rejects.toThrow('disk full');
  set.mockRestore();
  await startWorker();
  expect(await places()).toEqual({ ...whole, terms: { courier: 'SF', hours: '9–22' } });
});

test('an import that is stopped leaves nothing to be brought later', async () => {
  const control = new AbortController();
  const writing = {
    riders: await pendingRiders(),
    signal: control.signal,
    onProgress: () => control.abort(),
  };
  await expect(importWith(writing)).rejects.toThrow();
  await startWorker();
  expect(await places()).toEqual({ terms: {}, clocks: [], pages: [] });
});

test('the next import is compared with what the one before it brought', async () => {
  await importWith({ riders: await pendingRiders() });
  const { lines } = await planRiders({ riders: file, words: null }, 9);
  expect(lines).toMatchObject([
    { rider: 'terms', count: 0, same: 2 },
    { rider: 'presets', count: 0, same: 1 },
  ]);
});
