import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeAlertSettings, readAlertSettings } from '../../../lib/data/alert-settings.ts';
import { openBackup } from '../../../lib/data/backup/read-backup.ts';
import { setReminder, watchBackupRecord } from '../../../lib/data/backup/reminder.ts';
import { restore } from '../../../lib/data/backup/restore.ts';
import { writeBackup } from '../../../lib/data/backup/write-backup.ts';
import { database } from '../../../lib/data/database.ts';
import { readFacts, rememberFacts } from '../../../lib/data/facts.ts';
import { readMemoryDays, setMemoryDays } from '../../../lib/data/memory-days.ts';
import { choosePreset, editHouse, readClockSettings, setShopHours } from '../../../lib/data/presets.ts';
import { obeyRadarLock, setRadar, watchRadar } from '../../../lib/data/radar.ts';
import { changeStatisticsSettings, readStatisticsSettings } from '../../../lib/data/statistics-settings.ts';

import { HOURS, locked, say, silence, WHOLE } from './whole-policy.ts';

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all(database.tables.map((table) => table.clear()));
});

describe('a setting of the company', () => {
  test('holds in place of the agent’s own, cannot be changed, and gives way to it when the policy goes', async () => {
    await changeAlertSettings({ sound: true, volume: 0.2 });
    await say({ sound: false });
    expect(await readAlertSettings()).toMatchObject({ sound: false, volume: 0.2 });
    await expect(changeAlertSettings({ sound: true, badge: false })).resolves.toBeUndefined();
    expect(await readAlertSettings()).toMatchObject({ sound: false, badge: false });
    await silence();
    expect(await readAlertSettings()).toMatchObject({ sound: true, volume: 0.2, badge: false });
    await say({ sound: true });
    await expect(changeAlertSettings({ sound: false })).rejects.toEqual(locked('sound'));
    await changeAlertSettings({ volume: 0.4 });
    expect(await readAlertSettings()).toMatchObject({ sound: true, volume: 0.4 });
  });

  test('is guarded in every place that keeps settings', async () => {
    await say(WHOLE);
    await expect(editHouse({ replySec: 99 })).rejects.toEqual(locked('replySec'));
    await expect(setShopHours({ ...HOURS, shifts: [] })).rejects.toEqual(locked('hours'));
    await expect(choosePreset('pinduoduo', 'pdd-3min')).rejects.toEqual(locked('pinduoduo'));
    await expect(changeStatisticsSettings({ keepDays: 30 })).rejects.toEqual(locked('keepDays'));
    await expect(setMemoryDays(365)).rejects.toEqual(locked('memoryDays'));
    await expect(setRadar(false, 5)).rejects.toEqual(locked('radar'));
    await expect(setReminder(90)).rejects.toEqual(locked('everyDays'));
    await expect(rememberFacts({ courier: 'DHL' })).rejects.toEqual(locked('courier'));
    await expect(rememberFacts({ courier: 'DHL' }, 'practice/Maple')).rejects.toEqual(locked('courier'));
    expect(await readClockSettings()).toEqual({
      house: { changes: { firstReplySec: 10, replySec: 30 }, confirmedAt: null },
      sites: { pinduoduo: { presetId: null, changes: { replySec: 40 }, confirmedAt: null } },
      hours: HOURS,
    });
    expect(await readStatisticsSettings()).toEqual({ goalPermille: 950, keepDays: null });
    expect(await readMemoryDays()).toBe(30);
    const record = await new Promise<{ everyDays: number | null }>((tell) => watchBackupRecord(tell));
    expect(record.everyDays).toBe(7);
  });

  test('leaves its neighbours to the agent', async () => {
    await say({ replySec: 30, terms: { courier: 'SF' }, siteRules: [{ site: 'pinduoduo', rule: '' }] });
    await editHouse({ replySec: 30, firstReplySec: 8 });
    await choosePreset('doudian', null);
    await rememberFacts({ shop: 'Maple' });
    await silence();
    const { house, sites } = await readClockSettings();
    expect(house.changes).toEqual({ firstReplySec: 8 });
    expect(Object.keys(sites)).toEqual(['doudian']);
    expect((await readFacts()).all).toEqual({ shop: 'Maple' });
  });

  test('is a term for every shop, whatever one of them said', async () => {
    await rememberFacts({ courier: 'DHL', hours: '9–22' }, 'practice/Maple');
    await say({ terms: { courier: 'SF' } });
    expect(await readFacts()).toEqual({
      all: { courier: 'SF' },
      shops: { 'practice/Maple': { hours: '9–22' } },
    });
  });

  test('switches the radar on from that moment, and off at once', async () => {
    const seen: number[] = [];
    const stop = watchRadar((since) => seen.push(since));
    await say({ gapRadar: true });
    await obeyRadarLock(1000);
    await expect.poll(() => seen.at(-1)).toBe(1000);
    await say({ gapRadar: false });
    await expect.poll(() => seen.at(-1)).toBe(0);
    stop();
  });

  test('is stronger than a backup that is restored', async () => {
    await changeAlertSettings({ sound: true });
    const opened = await openBackup(
      new Uint8Array(await (await writeBackup('', 1)).arrayBuffer()),
      null,
      () => true,
    );
    if (opened.state !== 'open') throw new Error('not open');
    await say({ sound: false });
    await restore(opened.backup, { kinds: ['settings'], mode: 'replace' }, 2);
    expect((await readAlertSettings()).sound).toBe(false);
    await silence();
    expect((await readAlertSettings()).sound).toBe(true);
  });
});
