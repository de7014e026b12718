import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readAlertSettings } from '../../../lib/data/alert-settings.ts';
import { database } from '../../../lib/data/database.ts';
import { askPolicy } from '../../../lib/data/policy/ask-policy.ts';
import { checkPolicy } from '../../../lib/data/policy/check-policy.ts';
import { LOCKED_SETTINGS } from '../../../lib/data/policy/locked-settings.ts';
import type { Policy } from '../../../lib/data/policy/policy.ts';
import { readPolicy, watchPolicy } from '../../../lib/data/policy/read-policy.ts';
import schema from '../../../public/managed-schema.json';

import { ADDRESS, KEY, say, WHOLE } from './whole-policy.ts';

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all(database.tables.map((table) => table.clear()));
});

describe('the policy', () => {
  test('may say all that its schema names, and the schema names all that it may say', () => {
    const read = checkPolicy(WHOLE);
    expect(read.faults).toEqual([]);
    expect(read.libraries).toEqual([{ address: ADDRESS, key: KEY, automatic: false, everyHours: 24 }]);
    expect(read.locked).toBe(Object.keys(LOCKED_SETTINGS).length + 3);
    expect(Object.keys(schema.properties).sort()).toEqual(
      ['libraries', 'terms', ...Object.keys(LOCKED_SETTINGS)].sort(),
    );
    expect(Object.keys(WHOLE).sort()).toEqual(Object.keys(schema.properties).sort());
  });

  test('has a schema of the kind that Chrome reads: each part of exactly one type, nothing else at the top', () => {
    const types = ['object', 'array', 'string', 'integer', 'number', 'boolean'];
    const check = (part: Record<string, unknown>) => {
      expect(types).toContain(part.type);
      const known = ['type', 'title', 'description', 'properties', 'items', 'additionalProperties'];
      expect(known).toEqual(expect.arrayContaining(Object.keys(part)));
      const { properties = {}, items, additionalProperties } = part as Record<string, object>;
      for (const one of [...Object.values(properties), items, additionalProperties])
        if (one) check(one as Record<string, unknown>);
    };
    check(schema);
    expect(schema).not.toHaveProperty('additionalProperties');
  });

  test('is followed as far as it can be: what is broken is named, the rest holds', () => {
    const read = checkPolicy({
      libraries: [
        { address: 'http://files.example.com/a.json' },
        { address: ADDRESS, key: 'short' },
        { address: ADDRESS, update: 'sometimes', everyHours: 5, colour: 'red' },
        { address: ADDRESS },
        'https://files.example.com',
      ],
      terms: { courier: 'SF', colour: 'red', agent: 7, shop: ' ' },
      ...{ volume: 2, sound: 'yes', replySec: 30, loudness: 1, goalPermille: 0, toString: true },
      siteRules: [
        { site: 'pinduoduo', rule: 'no such rule', replySec: 'soon' },
        { site: 'doudian', rule: '', replySec: 40, colour: 'red' },
        { rule: '' },
        { site: 'doudian', rule: '', replySec: 50 },
        'jingdong',
      ],
    });
    expect(read.faults.map(({ entry, problem }) => `${entry}: ${problem}`)).toEqual([
      'libraries[0].address: address',
      'libraries[1].key: key',
      'libraries[2].colour: unknown',
      'libraries[2].update: value',
      'libraries[2].everyHours: value',
      'libraries[3].address: twice',
      'libraries[4]: value',
      'terms.colour: unknown',
      'terms.agent: value',
      'terms.shop: value',
      'volume: value',
      'sound: value',
      'loudness: unknown',
      'goalPermille: value',
      'toString: unknown',
      'siteRules[0].rule: value',
      'siteRules[0].replySec: value',
      'siteRules[1].colour: unknown',
      'siteRules[2].site: value',
      'siteRules[3].site: twice',
      'siteRules[4]: value',
    ]);
    // In doubt the agent is asked.
    expect(read.libraries).toEqual([{ address: ADDRESS, key: null, automatic: false, everyHours: 6 }]);
    expect(read.locks).toMatchObject({ terms: { courier: 'SF' }, house: { replySec: 30 }, alerts: {} });
    // A site whose rule is broken keeps the agent's.
    expect(read.locks.clocks).toEqual({ doudian: { presetId: null, changes: { replySec: 40 } } });
    expect(read.locked).toBe(3);
  });

  test('is none where nobody manages the browser, as Firefox says by rejecting', async () => {
    const { get } = fakeBrowser.storage.managed;
    fakeBrowser.storage.managed.get = () => Promise.reject(new Error('Managed storage manifest not found'));
    await askPolicy();
    expect(await readPolicy()).toMatchObject({ libraries: [], faults: [], locked: 0 });
    fakeBrowser.storage.managed.get = get;
  });

  test('holds as it last was, and nobody waits, while a browser that has just started loads its policies', async () => {
    await say({ sound: false });
    const { get } = fakeBrowser.storage.managed;
    fakeBrowser.storage.managed.get = () => new Promise(() => {});
    void askPolicy();
    expect(await readAlertSettings()).toMatchObject({ sound: false });
    fakeBrowser.storage.managed.get = get;
  });

  test('is told again when it changes', async () => {
    const seen: number[] = [];
    const stop = watchPolicy(({ locked }: Policy) => seen.push(locked));
    await expect.poll(() => seen).toEqual([0]);
    await say({ sound: false });
    await expect.poll(() => seen.at(-1)).toBe(1);
    stop();
  });
});
