import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  changeTaught,
  dropTaught,
  keepTaught,
  listTaught,
  onTaughtChanged,
  profilesOf,
  type TaughtSite,
} from '../../lib/data/taught-sites.ts';
import { matchSite } from '../../lib/sites/match.ts';
import { sampleProfile } from './sample-profile.ts';

const site = (id: string, changes: Partial<TaughtSite> = {}): TaughtSite => ({
  id,
  name: id,
  origin: 'https://chat.example.com',
  profile: sampleProfile({ id }),
  taughtAt: 1,
  off: false,
  ...changes,
});

beforeEach(() => fakeBrowser.reset());

test('a site is kept in place of the one with its id, renamed, and dropped', async () => {
  await Promise.all([keepTaught(site('a')), keepTaught(site('b')), keepTaught(site('a', { name: 'Again' }))]);
  expect((await listTaught()).map(({ name }) => name)).toEqual(['Again', 'b']);
  await changeTaught('b', { name: 'Bee' });
  await dropTaught('a');
  expect((await listTaught()).map(({ id, name }) => [id, name])).toEqual([['b', 'Bee']]);
});

test('who listens is told of each change', async () => {
  const seen: number[] = [];
  const stop = onTaughtChanged((all) => seen.push(all.length));
  await keepTaught(site('a'));
  await dropTaught('a');
  stop();
  await keepTaught(site('b'));
  expect(seen).toEqual([1, 0]);
});

test('what was taught comes before what is built in, unless it is switched off', () => {
  const at = 'https://mms.pinduoduo.com/chat-merchant/index.html';
  const again = sampleProfile({ id: 'pinduoduo', matches: ['https://mms.pinduoduo.com/chat-merchant/*'] });
  const taught = site('pinduoduo', { profile: again });
  expect(matchSite(at, profilesOf([taught]))).toBe(again);
  expect(matchSite(at, profilesOf([{ ...taught, off: true }]))?.editor[0]?.css).toBe(
    'textarea#replyTextarea',
  );
});
