import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { facts } from '../../lib/data/facts.ts';
import { listTaught } from '../../lib/data/taught-sites.ts';
import { importThread } from '../../lib/panel/desk/library/library-thread.ts';
import { planRiders } from '../../lib/panel/desk/library/riders.ts';
import { writeImport } from '../../lib/panel/desk/library/write-import.ts';
import { planSites } from '../../lib/panel/desk/site-files.ts';
import { sampleProfile } from './sample-profile.ts';

const ask = vi.fn();
const never = () => new Promise<never>(() => {});
const ended = vi.fn();
vi.mock('../../lib/panel/desk/library/library-thread.ts', () => ({
  importThread: () => ({ ask }),
  importEnded: () => ended(),
}));

const permissions = { contains: vi.fn(), request: vi.fn(), remove: vi.fn() };
const written = { ok: true, revision: 1, added: 1, replaced: 0, removed: 0, words: { swaps: [], left: [] } };
const planned = async () => ({
  ...(await planRiders({ riders: { terms: { shop: 'Maple' } }, words: null }, 5)),
  sites: await planSites([{ name: 'Theirs', profile: sampleProfile() }], 5),
});

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser, { permissions });
  ask.mockReset();
  ended.mockReset().mockImplementation(never);
  permissions.contains.mockReset().mockResolvedValue(false);
  permissions.request.mockReset().mockResolvedValue(true);
  permissions.remove.mockReset().mockResolvedValue(true);
});

test('terms and pages are taken only when the phrases are in the base', async () => {
  const { promise, resolve } = Promise.withResolvers();
  const asked = Promise.withResolvers<void>();
  ask.mockImplementation(() => {
    asked.resolve();
    return promise;
  });
  const writing = writeImport(await planned(), ['terms', 'sites'], {});
  expect(permissions.request).toHaveBeenCalledTimes(1);
  await asked.promise;
  expect([await facts.getValue(), await listTaught()]).toEqual([{}, []]);
  resolve(written);
  const done = await writing;
  expect(await facts.getValue()).toEqual({ shop: 'Maple' });
  expect(await listTaught()).toHaveLength(1);
  if (!('riders' in done)) throw new Error('not written');
  await done.riders.undo();
  expect([await facts.getValue(), await listTaught()]).toEqual([{}, []]);
  expect(permissions.remove).toHaveBeenCalledTimes(1);
});

test.each([
  ['stopped', async () => ({ ok: false, stopped: true })],
  ['failed', () => Promise.reject(new Error('disk full'))],
])('of an import that was %s nothing stays, nor the right to read its pages', async (_, answer) => {
  ask.mockImplementation(answer);
  await writeImport(await planned(), ['terms', 'sites'], {}).catch(() => null);
  expect(importThread().ask).toHaveBeenCalledTimes(1);
  expect([await facts.getValue(), await listTaught()]).toEqual([{}, []]);
  expect(permissions.remove).toHaveBeenCalledWith({ origins: ['https://chat.example.com/*'] });
});

test('an import whose thread is ended meanwhile is stopped, and holds up no other', async () => {
  ask.mockImplementationOnce(never).mockResolvedValue(written);
  ended.mockResolvedValueOnce(undefined);
  expect(await writeImport(await planned(), ['terms'], {})).toEqual({ ok: false, stopped: true });
  expect(await facts.getValue()).toEqual({});
  expect(await writeImport(await planned(), ['terms'], {})).toMatchObject({ done: { ok: true } });
});

test('a right that was there before is not given back', async () => {
  permissions.contains.mockResolvedValue(true);
  ask.mockResolvedValue({ ok: false, stopped: true });
  await writeImport(await planned(), ['sites'], {});
  expect(permissions.remove).not.toHaveBeenCalled();
});

test('pages that the browser refused are kept, and it is said', async () => {
  permissions.request.mockResolvedValue(false);
  ask.mockResolvedValue(written);
  expect(await writeImport(await planned(), ['sites'], {})).toMatchObject({ denied: true });
  expect(await listTaught()).toHaveLength(1);
});

test('what is not chosen is not taken, and nothing is asked for', async () => {
  ask.mockResolvedValue(written);
  await writeImport(await planned(), [], {});
  expect(ask).toHaveBeenCalledWith('import', expect.objectContaining({ withWords: false }), {});
  expect(permissions.request).not.toHaveBeenCalled();
  expect([await facts.getValue(), await listTaught()]).toEqual([{}, []]);
});
