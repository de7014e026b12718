import { describe, expect, test } from 'vitest';
import type { Turn } from '../../lib/core/chat/turn.ts';
import { createTurnKeeper } from '../../lib/page/keep-turns.ts';
import { type RawReading, readChat } from '../../lib/page/read-chat.ts';
import { sites } from '../../lib/sites/registry.ts';
import { fixtures, mount } from './fixtures.ts';

function cssOf(part: unknown, key = ''): string[] {
  if (typeof part === 'string') return ['css', 'self', 'has'].includes(key) ? part.split('>>>') : [];
  if (!part || typeof part !== 'object') return [];
  return Object.entries(part).flatMap(([name, inner]) => cssOf(inner, Array.isArray(part) ? key : name));
}

function openOf(reading: RawReading) {
  const taken = createTurnKeeper().take(reading, Date.now());
  if (!('open' in taken)) throw new Error('the page was doubted');
  return taken.open;
}

describe.each([...sites])('$id', (site) => {
  test('every selector is one that the browser understands', () => {
    for (const css of cssOf(site)) expect(() => document.querySelector(css.trim()), css).not.toThrow();
  });

  test('there is a fixture page of it', () => {
    expect(fixtures.map(({ name }) => name)).toContain(site.id);
  });
});

describe.each(fixtures)('fixture $name', ({ name, expected }) => {
  const site = sites.find(({ id }) => id === expected?.site);

  test('is read as expected', () => {
    if (!site || !expected) throw new Error('no expectation');
    const reading = readChat(site, mount(name));
    const at = (day: string | null) => day && new Date(day).getTime();
    expect({
      shop: reading.shop,
      missing: reading.missing,
      list: reading.list,
      open: openOf(reading),
    }).toEqual({
      shop: expected.shop,
      missing: expected.missing,
      list: expected.list,
      open: expected.open && {
        ...expected.open,
        turns: expected.open.turns.map(
          (turn): Turn => ({ ...turn, pageAt: at(turn.pageAt) || null, seenAt: null }),
        ),
      },
    });
  });
});

test('a page that fits no selector is read as missing every part', () => {
  document.body.replaceChildren();
  for (const site of sites)
    expect(readChat(site, document).missing).toEqual(['list', 'chat', 'messages', 'editor']);
});
