import { describe, expect, it } from 'vitest';
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
    await expect.poll(() => isSeen(lastRow())).toBe(true);
    for (let n = 0; n < 20; n += 1) api.say({ chatId: 'a', side: 'buyer', text: `new ${n}` });
    await expect.poll(() => isSeen(lastRow())).toBe(true);
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
    await expect.poll(() => isSeen(lastRow())).toBe(true);
  });

  it('shows the newest rows of a chat of 5,000, and older ones by scrolling up', async () => {
    const { scroller } = await openLongChat(5_000);
    await expect.poll(() => lastRow().textContent).toContain('row 5000');
    const atFirst = count('[data-message-id]');
    expect(atFirst).toBeLessThanOrEqual(300);
    scroller.scrollTo({ top: -scroller.scrollHeight });
    await expect.poll(() => count('[data-message-id]')).toBe(atFirst + 300);
    scroller.scrollTo({ top: 0 });
    await expect.poll(() => count('[data-message-id]')).toBe(atFirst);
  });

  it('takes 1,500 rows said one by one, each in the page before the next', async () => {
    const { api } = await openLongChat(1);
    for (let n = 0; n < 1_500; n += 1) {
      const id = api.say({ chatId: 'a', side: n % 2 ? 'seller' : 'buyer', text: `said ${n}` });
      if (lastRow().dataset.messageId !== id) throw new Error(`row ${n} is not there`);
    }
    expect(count('[data-message-id]')).toBeLessThanOrEqual(300);
  });
});
