import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { count, find, openDesk } from './open-desk.tsx';

async function openLongChat(rows: number) {
  const opened = await openDesk();
  const { desk, api } = opened;
  for (let n = 1; n <= rows; n += 1)
    desk.say({ chatId: 'a', name: 'Ada', side: n % 3 ? 'buyer' : 'seller', text: `row ${n}` });
  api.open('a');
  return { ...opened, scroller: find('[role="log"]') };
}

const isSeen = (row: Element) => {
  const frame = find('[role="log"]').getBoundingClientRect();
  const { top, bottom } = row.getBoundingClientRect();
  return top >= frame.top - 1 && bottom <= frame.bottom + 1;
};
const lastRow = () => find('ol[data-message-list] > li:last-child');
const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

describe('the message list', () => {
  it('opens at the newest row and stays with it', async () => {
    const { api } = await openLongChat(300);
    await vi.waitFor(() => expect(isSeen(lastRow())).toBe(true));
    for (let n = 0; n < 20; n += 1) api.say({ chatId: 'a', side: 'buyer', text: `new ${n}` });
    await vi.waitFor(() => expect(isSeen(lastRow())).toBe(true));
    expect(lastRow().textContent).toContain('new 19');
  });

  it('holds still for an agent who has scrolled up, and leads back to the newest rows', async () => {
    const { api, scroller, screen } = await openLongChat(300);
    scroller.scrollTo({ top: -1500 });
    const back = screen.getByRole('button', { name: 'Newest messages' });
    await expect.element(back).toBeVisible();
    await painted();
    const reading = [...document.querySelectorAll('[data-message-id]')].find(isSeen);
    if (!reading) throw new Error('no row is in sight');
    const before = reading.getBoundingClientRect().top;
    for (let n = 0; n < 5; n += 1) api.say({ chatId: 'a', side: 'buyer', text: `new ${n}` });
    await painted();
    expect(Math.abs(reading.getBoundingClientRect().top - before)).toBeLessThan(2);
    await userEvent.click(back);
    await vi.waitFor(() => expect(isSeen(lastRow())).toBe(true));
  });

  it('adds a row to a chat of 5,000 rows within a frame or two', async () => {
    const { api } = await openLongChat(5_000);
    expect(count('[data-message-id]')).toBe(5_000);
    const times: number[] = [];
    for (let n = 0; n < 25; n += 1) {
      const before = performance.now();
      api.say({ chatId: 'a', side: 'buyer', text: `new ${n}` });
      times.push(performance.now() - before);
      await painted();
    }
    times.sort((a, b) => a - b);
    expect(times[12]).toBeLessThan(33);
  });
});
