import { describe, expect, test } from 'vitest';
import { createReadCache, readChat } from '../../lib/page/read-chat.ts';
import { alibaba } from '../../lib/sites/alibaba.ts';
import { kuaishou } from '../../lib/sites/kuaishou.ts';
import { shopee } from '../../lib/sites/shopee.ts';
import { tiktok } from '../../lib/sites/tiktok.ts';
import { watching } from './desk.ts';
import { mount } from './fixtures.ts';

const at = (root: ParentNode, css: string) => {
  const found = root.querySelector<HTMLElement>(css);
  if (!found) throw new Error(`no ${css}`);
  return found;
};

describe('a virtualised list', () => {
  test('that puts another buyer into the same row is read as that buyer', async () => {
    const root = mount('shopee');
    const watch = watching({ profile: shopee });
    await watch.until(({ list }) => list.some(({ chatId }) => chatId === 'joao_pesca_77'));
    const name = at(root, '[title="joao_pesca_77"]');
    name.setAttribute('title', 'new.buyer');
    name.textContent = 'new.buyer';
    const badge = at(
      name.closest('[data-cy^="webchat-conversation-cell-root"]') ?? root,
      '[data-cy="webchat-conversation-cell-message"] + *',
    );
    badge.textContent = '12';
    const { list } = await watch.until((snapshot) => snapshot.list.some(({ unread }) => unread === 12));
    watch.stop();
    expect(list.map(({ chatId }) => chatId)).toEqual(['mei.baking', 'new.buyer', 'linh.do', 'siti_rumah']);
    expect(list[1]).toMatchObject({ chatId: 'new.buyer', name: 'new.buyer', unread: 12, waiting: true });
  });

  test('shows who waits by the heading above, and follows when a row goes below another one', () => {
    const root = mount('shopee');
    const cache = createReadCache();
    const waiting = () =>
      readChat(shopee, root, cache)
        .list.filter((chat) => chat.waiting)
        .map(({ chatId }) => chatId);
    expect(waiting()).toEqual(['mei.baking', 'joao_pesca_77', 'linh.do']);
    const rows = at(root, '.ReactVirtualized__Grid__innerScrollContainer');
    const answered = at(root, '[title="linh.do"]').closest('[style]');
    if (answered) rows.append(answered);
    expect(waiting()).toEqual(['mei.baking', 'joao_pesca_77']);
    at(root, '#tab_unreplied').remove();
    expect(waiting()).toEqual([]);
  });
});

test('a heading with words makes everybody below it wait, also when the words change', () => {
  const root = mount('kuaishou');
  const cache = createReadCache();
  const waiting = () => readChat(kuaishou, root, cache).list.filter((chat) => chat.waiting).length;
  expect(waiting()).toBe(3);
  const headings = root.querySelectorAll('.SessionListGroupItem-groupName');
  for (const heading of headings) heading.textContent = '已回复';
  // One of them is marked overdue in its own row.
  expect(waiting()).toBe(1);
});

describe('without an id of its own', () => {
  test('a conversation keeps its key when its place, preview and order count change', () => {
    const root = mount('kuaishou');
    const name = [...root.querySelectorAll('.SessionBaseCard-topHeadName')].find((it) =>
      it.textContent?.startsWith('一颗青梅'),
    );
    if (!name) throw new Error('no such buyer');
    name.textContent = '一颗青梅 下单数(3)';
    const card = name.closest('.SessionBaseCard');
    card?.parentElement?.append(card);
    expect(readChat(kuaishou, root).list.map(({ chatId }) => chatId)).toContain('一颗青梅');
  });

  test('two buyers of one name are one conversation', () => {
    const root = mount('alibaba');
    const [first, second] = root.querySelectorAll('.contact-item-container');
    second?.setAttribute('data-name', first?.getAttribute('data-name') ?? '');
    const same = readChat(alibaba, root).list.filter(({ chatId }) => chatId === 'Carlos Mendes');
    expect(same).toHaveLength(1);
    expect(same[0]?.unread).toBe(2);
  });

  test('a guessed mark of the open row that fits several rows names no chat', () => {
    const root = mount('tiktok');
    expect(readChat(tiktok, root).chat?.id).toBe('nora_reads');
    for (const item of root.querySelectorAll('.card-x1')) item.classList.add('interactive');
    expect(readChat(tiktok, root).chat).toBeNull();
    expect(readChat(tiktok, root).missing).toContain('chat');
  });
});

test('a name or preview of any length stays within what the worker takes', () => {
  const root = mount('alibaba');
  at(root, '.contact-content').textContent = 'x'.repeat(5000);
  at(root, '.unread-num').textContent = '9'.repeat(30);
  const { list } = readChat(alibaba, root);
  expect(list[0]?.preview).toHaveLength(500);
  expect(list[1]?.unread).toBe(9999);
});
