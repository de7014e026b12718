import { describe, expect, test } from 'vitest';
import { chatLanguage } from '../../../lib/core/matching/chat-language.ts';

const said = (side: 'buyer' | 'seller', text: string) => ({ side, kind: 'text' as const, text });
const chinese = [said('buyer', '在吗'), said('seller', '在的亲')];

describe('a buyer is answered', () => {
  test.each([
    ['什么时候发货', 'zh-CN'],
    ['這個有現貨嗎', 'zh-CN'],
    ['我の快递呢', 'zh-CN'],
    ['尺码L多大 (*゚Д゚*)', 'zh-CN'],
    ['ㄏㄏ', 'zh-CN'],
    ['When does it ship?', 'en'],
    ['¿Cuándo llega mi pedido?', 'en'],
    ['هل يوجد شحن إلى الرياض', 'en'],
    ['Есть ли в наличии', 'en'],
    ['まだ在庫はありますか', 'en'],
    ['재고 있나요', 'en'],
    ['มีของไหมคะ', 'en'],
  ])('%s: in %s', (question, lang) => {
    expect(chatLanguage(question, [])).toBe(lang);
    expect(chatLanguage(question, chinese)).toBe(lang);
  });

  test.each(['ok', 'XL', '20cm', '(*゚Д゚*)', '👍', '240811223344556'])(
    '%s: in the language of the chat, for it tells none',
    (question) => {
      expect(chatLanguage(question, chinese)).toBe('zh-CN');
      expect(chatLanguage(question, [said('buyer', 'Is it in stock?')])).toBe('en');
    },
  );

  test('in English when a Latin word is all there is, and as the agent works when there is none', () => {
    expect([chatLanguage('ok', []), chatLanguage('👍', [])]).toEqual(['en', null]);
  });
});
