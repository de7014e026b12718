import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { facts, rememberFacts } from '../../lib/data/facts.ts';

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
