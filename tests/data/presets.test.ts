import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { rulesOf } from '../../lib/core/timing/settings.ts';
import {
  builtInPresets,
  confirmPreset,
  editHouse,
  readClockSettings,
  resetPreset,
  setPreset,
  setShopHours,
  watchClockSettings,
} from '../../lib/data/presets.ts';
import { sites } from '../../lib/sites/registry.ts';

const rules = async (site: string) => rulesOf(await builtInPresets(), await readClockSettings(), site);

beforeEach(() => fakeBrowser.reset());

describe('the presets', () => {
  test('are sound, name their day, and say of every weak figure that it is weak', async () => {
    const presets = await builtInPresets();
    expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
    for (const preset of presets) {
      expect(preset.asOf).toMatch(/^2026-/);
      const hasFigure = preset.firstReplySec ?? preset.replySec ?? preset.cut;
      if (!hasFigure) expect(preset.confidence).toBe('unconfirmed');
    }
  });

  test('fit every site that the extension knows but the practice shop', async () => {
    const covered = new Set((await builtInPresets()).flatMap((preset) => preset.sites));
    const known = sites.map(({ id }) => id).filter((id) => id !== 'practice');
    expect(known.filter((id) => !covered.has(id))).toEqual([]);
    expect([...covered].filter((id) => !known.includes(id))).toEqual([]);
  });

  test('have the house as inner target: 15 and 20 s', async () => {
    expect((await rules('pinduoduo')).house).toMatchObject({ firstReplySec: 15, replySec: 20 });
    expect((await rules('pinduoduo')).platform).toMatchObject({ id: 'pinduoduo', firstReplySec: 30 });
    expect((await rules('my-own-site')).platform).toBeNull();
  });
});

describe('what the owner decides', () => {
  test('is kept by site, and a change has to be confirmed anew', async () => {
    await confirmPreset('pinduoduo', 5);
    expect((await readClockSettings()).sites.pinduoduo?.confirmedAt).toBe(5);
    await setPreset('pinduoduo', 'pinduoduo', { replySec: 120 });
    expect((await readClockSettings()).sites.pinduoduo?.confirmedAt).toBeNull();
    expect((await rules('pinduoduo')).platform).toMatchObject({ firstReplySec: 30, replySec: 120 });
    expect((await rules('feige')).platform).toMatchObject({ replySec: 180 });
    await resetPreset('pinduoduo');
    expect((await rules('pinduoduo')).platform).toMatchObject({ replySec: 180 });
  });

  test('chooses another preset, or none', async () => {
    await setPreset('tiktok', 'tiktok-us', {});
    expect((await rules('tiktok')).platform?.id).toBe('tiktok-us');
    await setPreset('tiktok', null, {});
    expect((await rules('tiktok')).platform).toBeNull();
  });

  test('is no change where a rule is saved as it came: it stays confirmed, and follows later figures of the preset', async () => {
    await confirmPreset('feige', 5);
    const { platform } = await rules('feige');
    if (!platform) throw new Error('Feige has a preset.');
    const { id, name: _, sites: __, asOf: ___, confidence: ____, note: _____, ...figures } = platform;
    await setPreset('feige', id, figures);
    expect((await readClockSettings()).sites.feige).toEqual({ presetId: id, changes: {}, confirmedAt: 5 });
    await setPreset('feige', id, { ...figures, replySec: 60 });
    expect((await readClockSettings()).sites.feige).toEqual({
      ...{ presetId: id, changes: { replySec: 60 } },
      confirmedAt: null,
    });
  });

  test('changes the house and the hours, and tells who watches', async () => {
    const heard: (number | undefined)[] = [];
    const stop = watchClockSettings(({ house }) => heard.push(house.changes.replySec ?? undefined));
    await editHouse({ replySec: 30 });
    await setShopHours({ shifts: [{ from: '09:00', to: '21:00' }], timezone: 'Asia/Shanghai', closedOn: [] });
    expect(await rules('feige')).toMatchObject({
      house: { firstReplySec: 15, replySec: 30 },
      hours: { timezone: 'Asia/Shanghai' },
    });
    expect(heard.at(-1)).toBe(30);
    stop();
  });

  test('is read part by part: what cannot be read takes nothing else with it, now or at the next change', async () => {
    await editHouse({ replySec: 30 });
    await setPreset('feige', 'feige', { replySec: 90 });
    const { clockSettings } = await fakeBrowser.storage.local.get('clockSettings');
    const kept = clockSettings as { sites: object };
    const broken = { ...kept, hours: { shifts: 'all day' }, sites: { ...kept.sites, ebay: 7 } };
    await fakeBrowser.storage.local.set({ clockSettings: broken });
    await editHouse({ replySec: 40 });
    const { house, sites, hours } = await readClockSettings();
    expect([house.changes.replySec, sites.feige?.changes.replySec, hours]).toEqual([40, 90, null]);
    expect(Object.keys(sites)).toEqual(['feige']);
  });

  test('cannot be impossible', async () => {
    await expect(setPreset('feige', 'feige', { replySec: -1 })).rejects.toThrow();
    await expect(
      setShopHours({ shifts: [{ from: '9', to: '21:00' }], timezone: '', closedOn: [] }),
    ).rejects.toThrow();
    await expect(setShopHours({ shifts: [], timezone: 'Mars/Olympus', closedOn: [] })).rejects.toThrow();
  });
});
