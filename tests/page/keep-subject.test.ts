import { describe, expect, test } from 'vitest';
import type { ChatSubject } from '../../lib/core/chat/snapshot.ts';
import { createTurnKeeper } from '../../lib/page/keep-turns.ts';
import type { RawRow } from '../../lib/page/read-rows.ts';
import { NO_SUBJECT, readSubject } from '../../lib/page/read-subject.ts';
import { element } from './desk.ts';
import { LATER, reading, row } from './readings.ts';

const order = (id: string): ChatSubject => ({ product: null, order: { id, amount: '', state: '' } });
const product = (title: string): ChatSubject => ({ product: { title, url: '' }, order: null });

/** A page that says, beside the messages, what each look is given. */
function page() {
  const keeper = createTurnKeeper();
  let now = LATER;
  return (chatId: string | null, rows: RawRow[], beside: ChatSubject = NO_SUBJECT): ChatSubject | null => {
    now += LATER;
    const taken = keeper.take({ ...reading(chatId, rows), beside }, now);
    if (!('open' in taken)) throw new Error('the page was doubted');
    return taken.open && { product: taken.open.product, order: taken.open.order };
  };
}

describe('what a chat is about', () => {
  test('is what its newest card says', () => {
    const look = page();
    const rows = [
      row('1', 'a', { subject: product('old') }),
      row('2', 'b', { subject: product('new') }),
      row('3', 'c', { subject: order('77') }),
    ];
    expect(look('a', rows)).toEqual({ ...product('new'), order: order('77').order });
  });

  test('outlives the card that a page takes out of sight, but not the visit', () => {
    const look = page();
    look('a', [row('1', 'a', { subject: order('77') }), row('2', 'b')]);
    expect(look('a', [row('2', 'b'), row('3', 'c')])).toEqual(order('77'));
    expect(look('b', [row('9', 'z')])).toEqual(NO_SUBJECT);
  });

  test('is what the page says beside the messages, where no row says it', () => {
    expect(page()('a', [row('1', 'a')], order('77'))).toEqual(order('77'));
  });

  test('is never what the page still says of the buyer before', () => {
    const look = page();
    look('a', [row('1', 'a')], order('77'));
    expect(look('b', [row('9', 'z')], order('77'))).toEqual(NO_SUBJECT);
    expect(look('b', [row('9', 'z')], NO_SUBJECT)).toEqual(NO_SUBJECT);
    expect(look('b', [row('9', 'z')], order('88'))).toEqual(order('88'));
  });

  test('is not that of the buyer before either when no chat was open in between', () => {
    const look = page();
    look('a', [row('1', 'a')], order('77'));
    expect(() => look(null, [], order('77'))).toThrow('doubted');
    expect(look(null, [], order('77'))).toBeNull();
    expect(look('b', [row('9', 'z')], order('77'))).toEqual(NO_SUBJECT);
  });
});

describe('a card', () => {
  const seen = '2026-11-22';
  const places = {
    product: { title: [{ css: '.title', seen }], url: [{ css: 'a', attr: 'href', seen }] },
    order: { id: [{ css: '.id', seen }], amount: [], state: [] },
  };
  const card = (href: string, title = 'Lamp') =>
    element('div', {}, element('a', { href }, element('span', { class: 'title' }, title)));

  test('gives a whole address for one that the page wrote short', () => {
    const base = element('base', { href: 'https://shop.test/chat/' });
    document.head.append(base);
    const urls = ['../1', '/2', '//other.test/3'].map((href) => readSubject(card(href), places).product?.url);
    base.remove();
    expect(urls).toEqual(['https://shop.test/1', 'https://shop.test/2', 'https://other.test/3']);
  });

  test.each([
    'javascript:alert(1)',
    'http://shop.test/',
    'https://me:secret@shop.test/',
    'data:text/html,x',
    `https://shop.test/${'x'.repeat(1000)}`,
  ])('gives no link to %.40s', (href) => {
    expect(readSubject(card(href), places).product).toEqual({ title: 'Lamp', url: '' });
  });

  test('says its title in one line of bounded length', () => {
    const title = readSubject(card('', `Lamp${'x'.repeat(400)}`), places).product?.title;
    expect(title).toHaveLength(300);
    expect(readSubject(card('', 'A\nB'), places).product?.title).toBe('A B');
  });

  test('without a title or an order number says nothing', () => {
    expect(readSubject(element('div'), places)).toEqual(NO_SUBJECT);
    expect(readSubject(card('', 'Lamp'), undefined)).toEqual(NO_SUBJECT);
  });
});
