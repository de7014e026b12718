import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { SwappedWords } from '../../lib/data/apply-plan.ts';
import { database } from '../../lib/data/database.ts';
import { facts, readFacts, rememberFacts } from '../../lib/data/facts.ts';
import { confirmPreset, readClockSettings, setPreset } from '../../lib/data/presets.ts';
import { collectRiders, RIDERS } from '../../lib/data/riders.ts';
import { planWords } from '../../lib/data/swap-words.ts';
import { keepTaught, listTaught } from '../../lib/data/taught-sites.ts';
import { saveWord } from '../../lib/data/word-lists.ts';
import { isTickedFirst, toLine } from '../../lib/panel/desk/library/rider-line.ts';
import { applyRiders, planRiders } from '../../lib/panel/desk/library/riders.ts';
import { planSites } from '../../lib/panel/desk/site-files.ts';
import { say } from './policy/whole-policy.ts';
import { sampleProfile } from './sample-profile.ts';
import { sampleWord } from './sample-word.ts';

const none: SwappedWords = { swaps: [], left: [] };
const plan = (riders: { terms?: unknown; presets?: unknown[] }) => planRiders({ riders, words: null }, 5);
const lineOf = async (riders: Parameters<typeof plan>[0]) => (await plan(riders)).lines[0];
const clocks = async () => (await readClockSettings()).sites;
beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  await Promise.all(database.tables.map((table) => table.clear()));
});

describe('terms and clocks of a file', () => {
  const file = {
    terms: { courier: 'DHL', hours: '9–22', stockLeft: '3', 'stockLeft@end': '2027-01-01T00:00' },
    presets: [
      { site: 'pinduoduo', presetId: 'pinduoduo', changes: { replySec: 60 } },
      { site: 'jingdong', presetId: null, changes: {} },
    ],
  };

  test('are ticked at first only where they change nothing of the user’s', async () => {
    expect((await plan(file)).lines.map(isTickedFirst)).toEqual([true, true]);
    await rememberFacts({ courier: 'SF', hours: '9–22' });
    await setPreset('pinduoduo', 'pinduoduo', { replySec: 90 });
    const { lines } = await plan(file);
    expect(lines.map(isTickedFirst)).toEqual([false, false]);
    expect(lines).toMatchObject([
      { rider: 'terms', count: 2, overwrites: 1, overwritten: ['courier'], same: 1 },
      { rider: 'presets', count: 2, overwrites: 1, overwritten: ['pinduoduo'] },
    ]);
  });

  test('are written when chosen, alone, and undo puts back what stood there, a confirmation too', async () => {
    await rememberFacts({ courier: 'SF', shop: 'Maple' });
    await setPreset('pinduoduo', 'pinduoduo', { replySec: 90 });
    await confirmPreset('pinduoduo', 4);
    const before = [await readFacts(), await readClockSettings()];
    const planned = await plan(file);
    await applyRiders(planned, [], none);
    expect([await readFacts(), await readClockSettings()]).toEqual(before);
    const applied = await applyRiders(planned, ['terms', 'presets'], none);
    expect((await readFacts()).all).toEqual({ shop: 'Maple', ...file.terms });
    expect(await clocks()).toEqual({
      pinduoduo: { presetId: 'pinduoduo', changes: { replySec: 60 }, confirmedAt: null },
      jingdong: { presetId: null, changes: {}, confirmedAt: null },
    });
    expect(applied).toMatchObject({ left: [], failed: [], taken: [{ count: 3 }, { count: 2 }] });
    await applied.undo();
    expect([await readFacts(), await readClockSettings()]).toEqual(before);
  });

  test('of the company are named and stay, and the rest is taken', async () => {
    await say({ terms: { courier: 'SF' }, siteRules: [{ site: 'pinduoduo', rule: '', replySec: 40 }] });
    const planned = await plan(file);
    expect(planned.lines).toMatchObject([
      { locked: ['courier'], count: 2 },
      { locked: ['pinduoduo'], count: 1 },
    ]);
    const applied = await applyRiders(planned, ['terms', 'presets'], none);
    expect(applied).toMatchObject({ left: [], failed: [] });
    expect(await facts.getValue()).not.toHaveProperty('courier');
    expect((await readFacts()).all).toMatchObject({ courier: 'SF', hours: '9–22' });
    expect(await clocks()).toMatchObject({ pinduoduo: { changes: { replySec: 40 } }, jingdong: {} });
  });

  test('that the company took or the user changed since the plan stay, and are named', async () => {
    const planned = await plan(file);
    await rememberFacts({ hours: '8–20' });
    await say({ terms: { courier: 'SF' }, siteRules: [{ site: 'jingdong', rule: '' }] });
    const applied = await applyRiders(planned, ['terms', 'presets'], none);
    expect(applied.left).toEqual([
      { rider: 'terms', name: 'courier' },
      { rider: 'terms', name: 'hours' },
      { rider: 'presets', name: 'jingdong' },
    ]);
    expect(await facts.getValue()).toMatchObject({ hours: '8–20', stockLeft: '3' });
  });

  test('keep, through undo, what the user changed after the import', async () => {
    const applied = await applyRiders(await plan(file), ['terms'], none);
    await rememberFacts({ hours: '10–18' });
    await applied.undo();
    expect(await facts.getValue()).toEqual({ hours: '10–18' });
  });

  test('that cannot be written are named, and the others are written', async () => {
    const planned = await plan(file);
    vi.spyOn(facts, 'setValue').mockRejectedValueOnce(new Error('quota'));
    const applied = await applyRiders(planned, ['terms', 'presets'], none);
    expect(applied.failed).toEqual([{ rider: 'terms', reason: 'quota' }]);
    expect(applied.taken).toEqual([{ rider: 'presets', count: 2 }]);
    expect(await facts.getValue()).toEqual({});
    await applied.undo();
    expect(await clocks()).toEqual({});
  });

  test('are checked: nothing but terms and figures that there can be, and never the floor price', async () => {
    const terms = {
      floorPrice: '1',
      courier: 'x'.repeat(61),
      hours: 7,
      constructor: 'x',
      shop: ' Maple ',
      'a@end': '1',
    };
    expect(await lineOf({ terms })).toMatchObject({ count: 1, names: ['shop'], broken: 5 });
    expect(await lineOf({ terms: ['DHL'] })).toMatchObject({ count: 0 });
    const presets = [
      { site: 'ebay', presetId: 'no-such', changes: {} },
      { site: 'ebay', presetId: 'amazon', changes: { replySec: -1 } },
      { site: '', presetId: null, changes: {} },
      ...['text', null],
    ];
    expect(await lineOf({ presets })).toMatchObject({ count: 0, broken: 5 });
  });

  test('are nothing new in the file that they were written to', async () => {
    await rememberFacts({ ...file.terms, floorPrice: '9' });
    await setPreset('pinduoduo', 'pinduoduo', { replySec: 60 });
    await saveWord(sampleWord('a'), null, 1);
    const { words = [], terms, presets = [] } = await collectRiders(RIDERS);
    expect((await plan({ terms, presets })).lines).toMatchObject([
      { rider: 'terms', count: 0, same: 3, broken: 0 },
      { rider: 'presets', count: 0, same: 1, broken: 0 },
    ]);
    expect(await planWords(words, 7)).toMatchObject({ swaps: [], same: 1, broken: 0 });
  });
});

describe('pages of a file', () => {
  const shared = (name: string) => ({ name, profile: sampleProfile() });

  test('take the place of the one that was taught for the same pages, until undo', async () => {
    const origin = 'https://chat.example.com';
    await keepTaught({
      id: 'own',
      name: 'Mine',
      origin,
      profile: { ...sampleProfile(), id: 'own' },
      taughtAt: 1,
      off: true,
    });
    const before = await listTaught();
    const sites = await planSites([shared('Theirs')], 5);
    expect(sites.swaps).toMatchObject([
      { key: 'own', from: { name: 'Mine' }, to: { name: 'Theirs', off: false } },
    ]);
    const applied = await applyRiders({ lines: [], sites }, ['sites'], none);
    expect(await listTaught()).toMatchObject([{ id: 'own', name: 'Theirs' }]);
    await applied.undo();
    expect(await listTaught()).toEqual(before);
  });

  test('are never ticked before the user says so, for the browser asks then', async () => {
    const sites = await planSites([shared('Theirs')], 5);
    const line = toLine('sites', sites);
    expect(line).toMatchObject({ count: 1, overwrites: 0 });
    expect(isTickedFirst(line)).toBe(false);
  });
});
