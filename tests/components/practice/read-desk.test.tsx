import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { readChat } from '../../../lib/page/read-chat.ts';
import { practice } from '../../../lib/sites/practice.ts';
import { openDesk } from './open-desk.tsx';

const read = () => readChat(practice, document);

afterEach(() => page.viewport(1280, 800));

describe('the site profile of the practice shop', () => {
  it.each([1280, 480])(
    'reads the real desk at %d px: shop, list, open chat, every kind of row',
    async (width) => {
      await page.viewport(width, 800);
      const { api } = await openDesk();
      api.say({ chatId: 'a', name: 'Ada', side: 'system', text: 'came from a product' });
      api.say({ chatId: 'a', side: 'buyer', text: 'hi\nthere' });
      api.say({ chatId: 'a', side: 'robot', text: 'soon' });
      api.say({ chatId: 'a', side: 'seller', text: 'hello' });
      api.say({ chatId: 'a', side: 'buyer', text: '', kind: 'image' });
      api.say({ chatId: 'a', side: 'buyer', text: 'A cup', kind: 'card' });
      api.say({ chatId: 'b', name: 'Bea', side: 'buyer', text: 'anyone?' });
      api.open('a');
      const { shop, chat, rows, list, missing } = read();
      expect({ shop, chat, missing }).toEqual({
        shop: 'Half-Beat Home',
        chat: { id: 'a', name: 'Ada' },
        missing: [],
      });
      expect(rows.map(({ side, kind, text }) => [side, kind, text])).toEqual([
        ['system', 'text', 'came from a product'],
        ['buyer', 'text', 'hi\nthere'],
        ['robot', 'text', 'soon'],
        ['seller', 'text', 'hello'],
        ['buyer', 'image', ''],
        ['buyer', 'card', 'A cup'],
      ]);
      expect(list).toEqual([
        { chatId: 'b', name: 'Bea', preview: 'anyone?', unread: 1, waiting: true, active: false },
        { chatId: 'a', name: 'Ada', preview: 'A cup', unread: 0, waiting: true, active: true },
      ]);
    },
  );

  it('reads a scripted round: a listed buyer with unread rows and nothing open', async () => {
    const { api, pass } = await openDesk();
    api.start();
    pass(12);
    await expect.poll(() => read().list).toHaveLength(2);
    const { chat, list } = read();
    expect(chat).toBeNull();
    expect(list.find(({ chatId }) => chatId === 'doudou')).toMatchObject({ unread: 2, waiting: true });
    expect(list.find(({ chatId }) => chatId === 'ning')).toMatchObject({ unread: 0, waiting: false });
  });

  it('reads what the open chat is about, from its newest card and from the column beside it', async () => {
    const { api, pass } = await openDesk();
    api.start();
    // A buyer who sends their order's card.
    pass(120);
    await expect.poll(() => read().list.map(({ chatId }) => chatId)).toContain('orange');
    api.open('orange');
    await expect.poll(() => read().chat?.id).toBe('orange');
    const { rows, beside } = read();
    const card = rows.find(({ kind }) => kind === 'card');
    expect(card?.subject.order).toMatchObject({
      id: expect.stringMatching(/^\S{8,}$/),
      state: 'To dispatch',
    });
    expect(beside.order).toEqual(card?.subject.order);
    expect(beside.product?.title).toBeTruthy();
  });
});
