import { afterAll, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import type { Turn } from '../../lib/core/chat/turn.ts';
import { openEditor } from '../../lib/page/editors/registry.ts';
import { findEditor } from '../../lib/page/find-editor.ts';
import { insertReply } from '../../lib/page/insert-reply.ts';
import { createTurnKeeper } from '../../lib/page/keep-turns.ts';
import { type RawReading, readChat } from '../../lib/page/read-chat.ts';
import { watchEditing } from '../../lib/page/watch-editing.ts';
import { sites } from '../../lib/sites/registry.ts';
import { fixtures, mount } from './fixtures.ts';
import { partsRead, type SitePart } from './site-parts.ts';

const readable = sites.filter((site) => site.editor.length > 0);
const shown = new Map<string, Set<SitePart>>(sites.map(({ id }) => [id, new Set()]));

/** What was seen to be read and filled, for the table in the README; only what passed is in it. */
afterAll(async () => {
  const matrix = Object.fromEntries([...shown].map(([id, parts]) => [id, [...parts].sort()]));
  await commands.writeFile('.output/site-matrix.json', `${JSON.stringify(matrix, null, 2)}\n`);
});

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
});

test.each(readable)('there is a fixture page of $id', (site) => {
  expect(fixtures.map(({ name }) => name)).toContain(site.id);
});

describe.each(fixtures)('fixture $name', ({ name, expected }) => {
  const site = sites.find(({ id }) => id === expected?.site);

  test('is read as expected', () => {
    if (!site || !expected) throw new Error('no expectation');
    const reading = readChat(site, mount(name));
    const open = openOf(reading);
    const at = (day: string | null) => day && new Date(day).getTime();
    expect({ shop: reading.shop, missing: reading.missing, list: reading.list, open }).toEqual({
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
    for (const part of partsRead(reading.list, open)) shown.get(site.id)?.add(part);
  });

  test('takes a reply into its editor, if a chat is open', async () => {
    if (!site || !expected) throw new Error('no expectation');
    const root = mount(name);
    const stop = new AbortController();
    const page = { profile: site, root: document, editing: watchEditing(document, stop.signal) };
    const outcome = await insertReply(
      { chatId: expected.open?.chatId ?? 'nobody', text: '好的\nok 👌' },
      page,
    );
    stop.abort();
    const editor = findEditor(site, root, null);
    const read = editor && openEditor(editor)?.read();
    if (expected.open) {
      expect(outcome).toEqual({ status: 'filled' });
      expect(read).toBe('好的\nok 👌');
      shown.get(site.id)?.add('editor');
    } else {
      expect(outcome).toEqual({ status: 'wrongChat', openChatId: null });
      expect(read ?? '').toBe('');
    }
  });
});

test('a page that fits no selector is read as missing every part', () => {
  document.body.replaceChildren();
  for (const site of sites)
    expect(readChat(site, document).missing).toEqual(['list', 'chat', 'messages', 'editor']);
});

test('the editor of a page that has yet to be taught takes a text already, where it is known', () => {
  const amazon = sites.find(({ id }) => id === 'amazon');
  const found = amazon && findEditor(amazon, mount('amazon'), null);
  const editor = found && openEditor(found);
  editor?.append('ok 👌');
  expect(editor?.read()).toBe('ok 👌');
  shown.get('amazon')?.add('editor');
});
