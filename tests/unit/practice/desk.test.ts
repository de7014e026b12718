import { describe, expect, it } from 'vitest';
import { createDesk } from '../../../lib/practice/desk.ts';
import { PAGE_ROWS } from '../../../lib/practice/desk-state.ts';
import { summarise } from '../../../lib/practice/summary.ts';

const newDesk = () => createDesk({ now: () => 1_000, deskMs: () => 0 });

describe('the desk', () => {
  it('makes a conversation for whoever speaks first, under the id when no name is given', () => {
    const desk = newDesk();
    desk.say({ chatId: 'a', side: 'buyer', text: 'hi' });
    desk.say({ chatId: 'b', name: 'Bea', side: 'buyer', text: 'hi' });
    const { chats } = desk.store.getState();
    expect([chats.a?.name, chats.b?.name]).toEqual(['a', 'Bea']);
  });

  it('never gives an id twice, not even after clearing', () => {
    const desk = newDesk();
    const before = desk.say({ chatId: 'a', side: 'buyer', text: 'hi' });
    desk.clear();
    expect(desk.say({ chatId: 'a', side: 'buyer', text: 'hi' })).not.toBe(before);
  });

  it('counts unread rows of buyers in chats that are not open, and forgets them on opening', () => {
    const desk = newDesk();
    for (const side of ['buyer', 'robot', 'system', 'buyer'] as const)
      desk.say({ chatId: 'a', side, text: side });
    expect(desk.store.getState().chats.a?.unread).toBe(2);
    desk.open('a');
    desk.say({ chatId: 'a', side: 'buyer', text: 'more' });
    expect(desk.store.getState().chats.a?.unread).toBe(0);
  });

  it('marks a buyer as waiting until a human answers: the robot and the platform do not count', () => {
    const desk = newDesk();
    const waits = () => desk.store.getState().chats.a?.waiting;
    desk.say({ chatId: 'a', side: 'buyer', text: 'hi' });
    desk.say({ chatId: 'a', side: 'robot', text: 'soon' });
    desk.say({ chatId: 'a', side: 'system', text: 'paid' });
    expect(waits()).toBe(true);
    desk.say({ chatId: 'a', side: 'seller', text: 'hello' });
    expect(waits()).toBe(false);
  });

  it('lists who wrote last on top', () => {
    const desk = newDesk();
    for (const chatId of ['a', 'b', 'a']) desk.say({ chatId, side: 'buyer', text: 'hi' });
    desk.say({ chatId: 'b', side: 'seller', text: 'hello' });
    expect(desk.store.getState().listed).toEqual(['a', 'b']);
  });

  it('keeps a draft for each chat, sends only the open one, and never a blank', () => {
    const desk = newDesk();
    desk.say({ chatId: 'a', side: 'buyer', text: 'hi' });
    desk.say({ chatId: 'b', side: 'buyer', text: 'hi' });
    desk.open('a');
    desk.write('a', '  \n ');
    desk.write('b', 'for b');
    desk.send();
    expect(desk.store.getState().chats.a?.last?.side).toBe('buyer');
    desk.write('a', ' for a ');
    desk.send();
    expect(desk.store.getState().chats.a?.last).toMatchObject({ side: 'seller', text: 'for a' });
    expect(desk.store.getState().drafts).toEqual({ a: '', b: 'for b' });
  });

  it('leaves full pages of rows untouched when a row is added', () => {
    const desk = newDesk();
    for (let n = 0; n <= PAGE_ROWS; n += 1) desk.say({ chatId: 'a', side: 'buyer', text: `${n}` });
    const before = desk.store.getState().chats.a?.pages[0];
    desk.say({ chatId: 'a', side: 'buyer', text: 'one more' });
    expect(desk.store.getState().chats.a?.pages[0]).toBe(before);
    expect(desk.store.getState().chats.a?.pages.flat()).toHaveLength(PAGE_ROWS + 2);
  });
});

it('sums up without inventing: no answer, no average', () => {
  expect(summarise([{ askedAt: 5, answeredAt: null }])).toEqual({
    asked: 1,
    answered: 0,
    averageFirstAnswerMs: null,
    slowestFirstAnswerMs: null,
  });
  expect(
    summarise([
      { askedAt: 0, answeredAt: 10_000 },
      { askedAt: 5_000, answeredAt: 25_000 },
      { askedAt: null, answeredAt: null },
    ]),
  ).toMatchObject({ asked: 2, answered: 2, averageFirstAnswerMs: 15_000, slowestFirstAnswerMs: 20_000 });
});
