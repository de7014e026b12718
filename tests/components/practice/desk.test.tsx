import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { count, find, openDesk } from './open-desk.tsx';

const serious = async () => {
  const { violations } = await axe.run();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`);
};

afterEach(() => page.viewport(1280, 800));

describe('the practice desk', () => {
  it('greets a newcomer with two buttons: the panel, called within the click, and the buyers', async () => {
    const openPanel = vi.fn(async () => {});
    const { pass } = await openDesk({ openPanel });
    expect([count('[data-open-panel]'), count('[data-start]')]).toEqual([1, 1]);
    find('[data-open-panel]').click();
    expect(openPanel).toHaveBeenCalledOnce();
    await userEvent.click(find('[data-start]'));
    pass(4);
    await expect.poll(() => count('[data-chat-id]')).toBeGreaterThan(0);
    expect(count('[data-open-panel]')).toBe(1);
  });

  it('says where else to open the panel when the browser refuses', async () => {
    const { screen } = await openDesk({ openPanel: () => Promise.reject(new Error('no')) });
    await userEvent.click(find('[data-open-panel]'));
    await expect.element(screen.getByRole('alert')).toBeVisible();
    expect(find('[role="alert"]').textContent).toContain('toolbar');
  });

  it('shows a listed chat with name, preview, unread number and waiting mark', async () => {
    const { api } = await openDesk();
    api.say({ chatId: 'a', name: 'Ada', side: 'buyer', text: 'hi' });
    api.say({ chatId: 'a', side: 'buyer', text: 'in blue?' });
    const item = find('ul[data-chat-list] > li[data-chat-id="a"]');
    expect(item.querySelector('[data-chat-name]')?.textContent).toBe('Ada');
    expect(item.querySelector('[data-chat-preview]')?.textContent).toBe('in blue?');
    expect(item.querySelector('[data-unread]')?.textContent).toBe('2');
    expect(item.querySelector('[data-waiting]')).not.toBeNull();
    expect(item.getAttribute('aria-current')).toBeNull();
  });

  it('opens a chat on click, clears its badge, and keeps the waiting mark until a human answers', async () => {
    const { api } = await openDesk();
    api.say({ chatId: 'a', name: 'Ada', side: 'buyer', text: 'hi' });
    await userEvent.click(find('[data-chat-id="a"] button'));
    expect(find('[data-open-chat]').dataset.openChat).toBe('a');
    expect(find('[data-open-chat] [data-open-name]').textContent).toBe('Ada');
    expect(find('[data-chat-id="a"]').getAttribute('aria-current')).toBe('true');
    expect([count('[data-unread]'), count('[data-waiting]')]).toEqual([0, 1]);
    api.say({ chatId: 'a', side: 'robot', text: 'soon' });
    expect(count('[data-waiting]')).toBe(1);
    api.say({ chatId: 'a', side: 'seller', text: 'hello' });
    expect(count('[data-waiting]')).toBe(0);
  });

  it('says at once: the row stands in the page, with side, kind, words and time, when the call returns', async () => {
    const { api } = await openDesk();
    api.say({ chatId: 'a', side: 'buyer', text: 'hi' });
    api.open('a');
    for (const side of ['buyer', 'seller', 'robot', 'system'] as const) {
      const id = api.say({ chatId: 'a', side, text: `from ${side}` });
      const row = find(`ol[data-message-list] > li[data-message-id="${id}"]`);
      expect(row.dataset).toMatchObject({ side, kind: 'text' });
      expect(row.querySelector('[data-message-text]')?.textContent).toBe(`from ${side}`);
      expect(row.querySelector('time')?.dateTime).toMatch(/^2026-11-22T09:00:00/);
    }
    const photo = api.say({ chatId: 'a', side: 'buyer', text: '', kind: 'image' });
    expect(
      find(`[data-message-id="${photo}"][data-kind="image"]`).querySelector('img[data-photo]'),
    ).not.toBeNull();
    const card = api.say({ chatId: 'a', side: 'buyer', text: 'A cup', kind: 'card' });
    expect(find(`[data-message-id="${card}"][data-kind="card"] [data-card]`).textContent).toContain('A cup');
  });

  it('labels the robot as one', async () => {
    const { api } = await openDesk();
    api.say({ chatId: 'a', side: 'robot', text: 'soon' });
    api.open('a');
    expect(find('[data-side="robot"]').textContent).toContain('Robot');
  });

  it('empties itself on clear, back to the welcome', async () => {
    const { api } = await openDesk();
    api.start();
    api.say({ chatId: 'a', side: 'buyer', text: 'hi' });
    api.open('a');
    api.clear();
    expect([count('[data-chat-id]'), count('[data-open-chat]'), count('[data-reply]')]).toEqual([0, 0, 0]);
    expect(count('[data-start]')).toBe(1);
  });

  it('pauses and goes on from the bar', async () => {
    const { api, pass, desk } = await openDesk();
    api.start();
    pass(10);
    await userEvent.click(find('[data-pause]'));
    const listed = desk.store.getState().listed.length;
    pass(100);
    expect(desk.store.getState().listed).toHaveLength(listed);
    await userEvent.click(find('[data-start]'));
    pass(100);
    expect(desk.store.getState().listed.length).toBeGreaterThan(listed);
  });

  it('sums up when all conversations have ended', async () => {
    const { api, pass } = await openDesk();
    api.start();
    pass(5);
    api.say({ chatId: 'doudou', side: 'seller', text: 'It is flicker-free' });
    pass(3600);
    await expect.poll(() => find('[data-summary]').textContent).toContain('1 / 10');
  });

  it.each([1600, 1280, 1024, 760, 480, 320])('fits %d px, and axe finds nothing', async (width) => {
    await page.viewport(width, 800);
    const { api, pass } = await openDesk();
    expect(await serious()).toEqual([]);
    api.start();
    pass(70);
    api.open('zhou');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    expect(await serious()).toEqual([]);
  });
});
