import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mask } from '../../../lib/core/gaps/mask.ts';

const digits = (least: number, most: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: least, maxLength: most });
const letters = (least: number, most: number) =>
  fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: least, maxLength: most });
const before = fc.constantFrom('', '亲，', '你好 ', '麻烦改一下,', 'Hello, ', 'please: ');
const after = fc.constantFrom('', '，谢谢', ' 可以吗？', ', thanks', '\n什么时候发货');

/** Whatever of a kind is put into a question, nothing of it is left; `secretOf` says which part is the secret. */
function expectHidden<T>(made: fc.Arbitrary<T>, write: (made: T) => string, secretOf: (made: T) => string) {
  fc.assert(
    fc.property(before, made, after, (start, one, end) => {
      // The words around it, and the mask itself, may hold the same letters.
      fc.pre(!`${start}${end}`.includes(secretOf(one)));
      const masked = mask(`${start}${write(one)}${end}`).replaceAll(/\[[^\]]*\]/g, '');
      expect(masked).not.toContain(secretOf(one));
    }),
    { numRuns: 300 },
  );
}

describe('of a buyer’s words nothing is kept that tells who wrote them:', () => {
  test('no digit of any script, wherever it stands', () => {
    const strange = fc.constantFrom('①', '９', '٣', '५', '²', '1️⃣', '❼', 'Ⅻ', '〇', '½');
    const piece = fc.oneof(fc.string({ unit: 'binary' }), digits(1, 20), strange, before, after);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        expect(mask(pieces.join(''))).not.toMatch(/\p{N}/u);
      }),
      { numRuns: 500 },
    );
  });

  test('no phone number read out in characters or words', () => {
    const han = fc.string({
      unit: fc.constantFrom(...'零一二三四五六七八九幺'),
      minLength: 8,
      maxLength: 11,
    });
    expectHidden(
      han,
      (number) => `电话${number}`,
      (number) => number.slice(0, 4),
    );
    expect(mask('call five five five oh one two three')).toBe('call [phone]');
  });

  test('no address of mail, also one that is spelt', () => {
    const box = fc.tuple(letters(3, 12), letters(3, 10));
    expectHidden(
      box,
      ([name, host]) => `发到${name}@${host}.com`,
      ([name]) => name,
    );
    expectHidden(
      box,
      ([name, host]) => `mail ${name}x at ${host} dot com`,
      ([name]) => `${name}x`,
    );
  });

  test('no account of a messenger', () => {
    const cue = fc.constantFrom(
      '微信',
      '微信号：',
      '加我vx ',
      'QQ',
      'wechat: ',
      'WhatsApp is ',
      '支付宝账号是',
    );
    expectHidden(
      fc.tuple(cue, letters(4, 14)),
      ([word, account]) => `${word}${account}`,
      ([, account]) => account,
    );
    expectHidden(
      fc.tuple(letters(3, 8), digits(3, 8)),
      ([name, number]) => `我是${name}${number}`,
      ([name]) => name,
    );
  });

  test('no link', () => {
    const link = fc.tuple(fc.constantFrom('https://', 'http://', 'www.', ''), letters(4, 10), letters(3, 10));
    expectHidden(
      link,
      ([start, host, path]) => `${start}${host}.com/${path}`,
      ([, host]) => host,
    );
  });

  test('no Chinese address', () => {
    const home = fc.record({
      city: fc.constantFrom('杭州市', '深圳市', '成都市', '呼和浩特市', '宁波'),
      area: fc.constantFrom('西湖区', '南山区', '武侯区', '新城区'),
      road: fc.constantFrom('文三路', '科技大道', '桂花巷', '解放街'),
      number: fc.nat({ max: 999 }),
      house: fc.constantFrom('5幢602室', '3单元11楼', '紫金港小区8栋', ''),
    });
    const cue = fc.constantFrom('地址是', '帮我改到', '寄到', '');
    fc.assert(
      fc.property(before, cue, home, after, (start, word, { city, area, road, number, house }, end) => {
        const masked = mask(`${start}${word}${city}${area}${road}${number}号${house}${end}`);
        for (const part of [city.slice(0, 2), area, road, house.slice(0, 3)].filter(Boolean))
          expect(masked).not.toContain(part);
      }),
    );
  });

  test('no English address', () => {
    const road = fc.tuple(
      fc.integer({ min: 1, max: 9999 }),
      fc.constantFrom('Main', 'Oak Tree', 'elm', 'Saint John’s'),
      fc.constantFrom('Street', 'rd', 'Ave.', 'lane', 'Boulevard'),
      fc.constantFrom('', ', Apt 5b', ', Springfield, IL 62704', ' London SW1A 1AA'),
    );
    fc.assert(
      fc.property(before, road, after, (start, [number, name, kind, rest], end) => {
        const masked = mask(`${start}send it to ${number} ${name} ${kind}${rest}${end}`);
        for (const part of [name, 'Springfield', 'London', 'Apt']) expect(masked).not.toContain(part);
      }),
    );
  });

  test('no name that the page shows, whole or in part', () => {
    const name = fc.constantFrom('王小明', 'Anna Schmidt', '小白兔乖乖', 'tb_kitty', 'max', '欧阳娜娜');
    fc.assert(
      fc.property(name, before, after, (shown, start, end) => {
        const text = `${start}我是${shown} ${shown.toUpperCase()} ${end}`;
        const masked = mask(text, [shown]).toLowerCase();
        expect(masked).not.toContain(shown.toLowerCase());
        for (const part of shown.split(/[\s_]/)) expect(masked).not.toContain(part.toLowerCase());
      }),
    );
    expect(mask('小明的快递到了吗', ['王小明'])).toBe('[姓名]的快递到了吗');
  });

  test.each([
    ['我叫王小明', '王小明'],
    ['收货人改成李四', '李四'],
    ['张三 13812345678 杭州西湖区', '张三'],
    ['王先生的件到哪了', '王先生'],
    ['欧阳女士收', '欧阳'],
    ['我姓诸葛', '诸葛'],
    ['抬头开杭州飞鸟科技有限公司', '飞鸟'],
    ['my name is john smith and it is late', 'john'],
    ["I'm Priya, where is it", 'Priya'],
    ['Is Michael there?', 'Michael'],
    ['It never came. Regards, Zofia', 'Zofia'],
    ['attn: O’Hara', 'Hara'],
    ['Ask Mrs. Dalloway', 'Dalloway'],
    ['t**8的订单', 't**8'],
    ['身份证11010519491231002X', '002X'],
  ])('not the name in "%s"', (text, name) => {
    expect(mask(text)).not.toContain(name);
  });
});

describe('masking', () => {
  test('never fails, says the same each time, and once is enough', () => {
    const any = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(any, fc.array(fc.string(), { maxLength: 3 }), (text, names) => {
        const masked = mask(text, names);
        expect(mask(text, names)).toBe(masked);
        expect(mask(mask(masked))).toBe(mask(masked));
      }),
      { numRuns: 300 },
    );
  });

  test('keeps no more than is worth reading', () => {
    expect([...mask('很'.repeat(5000))].length).toBeLessThanOrEqual(300);
    expect(mask('1. '.repeat(4000)).length).toBeLessThan(300);
  });

  test('shows no sign of its own, whatever signs were written', () => {
    expect(mask('a\uE010b\uE017c')).toBe('abc');
  });
});
