import { describe, expect, test } from 'vitest';
import en from '../../../assets/packs/en.json' with { type: 'json' };
import zh from '../../../assets/packs/zh-CN.json' with { type: 'json' };
import { checkReply } from '../../../lib/core/checks/check-reply.ts';
import { input } from './lists.ts';

/** What stands in a blank says nothing by itself. */
const filled = (text: string) => text.replace(/\{\w+\}/g, '…');

describe.each([zh, en])('the built-in phrases in $lang', ({ phrases }) => {
  test('say nothing that our own checks would warn of', () => {
    const warned = (phrases as { id: string; text: string; variants?: string[] }[]).flatMap(
      ({ id, text, variants = [] }) =>
        [text, ...variants].flatMap((said) =>
          checkReply(input(filled(said)))
            .filter(({ severity }) => severity !== 'note')
            .map(({ kind, words }) => `${id}: ${kind} ${words.join()} – ${said}`),
        ),
    );
    expect(warned).toEqual([]);
  });
});
