import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Corrections } from '../../lib/core/reading/reading.ts';
import { keepCorrections, watchCorrections } from '../../lib/data/corrections.ts';
import { builtInCues } from '../../lib/data/cues.ts';

describe('what the agent has put right', () => {
  it('is kept for its own chat, while the browser runs only', async () => {
    fakeBrowser.reset();
    await Promise.all([keepCorrections('a/1', { mood: 'calm' }), keepCorrections('a/2', { stage: null })]);
    const seen: Corrections[] = [];
    const stop = watchCorrections('a/1', (all) => seen.push(all));
    await expect.poll(() => seen).toEqual([{ mood: 'calm' }]);
    await keepCorrections('a/1', { mood: 'angry' });
    await expect.poll(() => seen.at(-1)).toEqual({ mood: 'angry' });
    stop();
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });
});

describe('the built-in cues', () => {
  it('are valid in both languages', async () => {
    expect((await builtInCues()).map(({ lang }) => lang)).toEqual(['zh-CN', 'en']);
  });
});
