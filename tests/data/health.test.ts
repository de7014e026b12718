import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ChatSnapshot } from '../../lib/core/chat/snapshot.ts';
import { createHealthKeeper, partsRead } from '../../lib/data/health.ts';

const listed = { chatId: '7', name: 'Ann', preview: '', unread: 0, waiting: false, active: true };
const turn = { id: '1', side: 'buyer', kind: 'text', text: 'hello', pageAt: null, seenAt: null } as const;
const open = { chatId: '7', buyerName: 'Ann', turns: [turn], product: null, order: null };

function snapshot(changes: Partial<ChatSnapshot> = {}): ChatSnapshot {
  return { site: 'shop', shop: '', open, list: [listed], missing: [], takenAt: 1, ...changes };
}

const kept = async () => (await fakeBrowser.storage.local.get('health')).health;

beforeEach(() => fakeBrowser.reset());

test('a part counts as read when it is there and says something', () => {
  expect(partsRead(snapshot())).toEqual(['list', 'chat', 'messages', 'editor']);
  expect(partsRead(snapshot({ missing: ['editor'] }))).toEqual(['list', 'chat', 'messages']);
  expect(partsRead(snapshot({ open: null }))).toEqual(['list']);
  const strangers = { ...open, turns: [{ ...turn, side: 'system' as const }] };
  expect(partsRead(snapshot({ open: strangers, list: [] }))).toEqual(['chat', 'editor']);
});

test('only times are kept, and one write a minute is enough', async () => {
  const keep = createHealthKeeper();
  await keep(snapshot({ missing: ['editor'] }), 1_000);
  expect(await kept()).toEqual({ shop: { list: 1_000, chat: 1_000, messages: 1_000 } });
  await keep(snapshot({ missing: ['editor'] }), 50_000);
  expect(await kept()).toEqual({ shop: { list: 1_000, chat: 1_000, messages: 1_000 } });
  await keep(snapshot({ missing: ['editor'] }), 61_000);
  expect(await kept()).toEqual({ shop: { list: 61_000, chat: 61_000, messages: 61_000 } });
});

test('a part that was never read before is kept at once', async () => {
  const keep = createHealthKeeper();
  await keep(snapshot({ open: null }), 1_000);
  await keep(snapshot(), 2_000);
  expect(await kept()).toEqual({ shop: { list: 2_000, chat: 2_000, messages: 2_000, editor: 2_000 } });
});

test('a worker that was stopped goes on where it was, and a part that is lost keeps its last time', async () => {
  await createHealthKeeper()(snapshot(), 1_000);
  await createHealthKeeper()(snapshot({ site: 'other', open: null }), 2_000);
  await createHealthKeeper()(snapshot({ list: [] }), 100_000);
  expect(await kept()).toEqual({
    shop: { list: 1_000, chat: 100_000, messages: 100_000, editor: 100_000 },
    other: { list: 2_000 },
  });
});
