import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { facts, type KeptFacts, rememberFacts, shopFacts, watchFacts } from '../../lib/data/facts.ts';

beforeEach(() => fakeBrowser.reset());

test('a value is remembered beside the others, trimmed, and an empty one is forgotten', async () => {
  await rememberFacts({ shop: ' 小林家 ', agent: 'Lin' });
  await rememberFacts({ agent: ' ', courier: '中通' });
  expect(await facts.getValue()).toEqual({ shop: '小林家', courier: '中通' });
});

test('two places writing at once do not undo each other', async () => {
  await Promise.all([
    rememberFacts({ shop: 'S' }),
    rememberFacts({ agent: 'A' }),
    rememberFacts({ hours: '9–22' }),
  ]);
  expect(await facts.getValue()).toEqual({ shop: 'S', agent: 'A', hours: '9–22' });
});

test('what was filled in before there were several shops holds for all of them', async () => {
  await fakeBrowser.storage.local.set({ facts: { courier: 'DHL' } });
  expect(await new Promise<KeptFacts>((resolve) => watchFacts(resolve))).toEqual({
    all: { courier: 'DHL' },
    shops: {},
  });
});

test('a shop keeps its own values beside those for all, and none when they are emptied', async () => {
  await rememberFacts({ courier: 'DHL' });
  await rememberFacts({ courier: 'UPS', shop: 'Maple' }, 'practice/Maple');
  expect(await facts.getValue()).toEqual({ courier: 'DHL' });
  await rememberFacts({ courier: '' }, 'practice/Maple');
  expect(await shopFacts.getValue()).toEqual({ 'practice/Maple': { shop: 'Maple' } });
  await rememberFacts({ shop: '' }, 'practice/Maple');
  expect(await shopFacts.getValue()).toEqual({});
});
