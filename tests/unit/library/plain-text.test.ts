import { describe, expect, test } from 'vitest';
import { readOk } from './read-bytes.ts';

const read = (text: string, split?: 'lines' | 'blocks' | 'questions') => {
  const outcome = readOk(text, 'a.txt', { split });
  return {
    split: outcome.split,
    rows: outcome.reading.rows.map(({ row, phrase: { group, asks, text } }) => [
      row,
      group,
      asks.join('|'),
      text,
    ]),
  };
};

describe('plain text', () => {
  test('with headings has groups, and below them a phrase a line', () => {
    const text = '【售前】\n亲，在的\n48小时内发货\n\n【物流】\n默认中通\n';
    expect(read(text)).toEqual({
      split: 'lines',
      rows: [
        [2, '售前', '', '亲，在的'],
        [3, '售前', '', '48小时内发货'],
        [6, '物流', '', '默认中通'],
      ],
    });
  });

  test('as lists has its numbers and dashes taken off, not those of a measure', () => {
    expect(read('# 售前\n- 亲，在的\n- 1.5米的床\n## 尺码\n- 按表\n# 售后\n- 七天').rows).toEqual([
      [2, '售前', '', '亲，在的'],
      [3, '售前', '', '1.5米的床'],
      [5, '售前/尺码', '', '按表'],
      [7, '售后', '', '七天'],
    ]);
    expect(read('一、售前话术\n1、亲，在的\n2. 包邮\n二、售后\n（3）七天').rows).toEqual([
      [2, '售前话术', '', '亲，在的'],
      [3, '售前话术', '', '包邮'],
      [5, '售后', '', '七天'],
    ]);
    expect(read('1.5米的床\n1.8米的床').rows.map(([, , , text]) => text)).toEqual(['1.5米的床', '1.8米的床']);
  });

  test('of questions and answers has both, several questions for one answer too', () => {
    const text =
      '问：什么时候发货？\n问：多久发货\n答：48小时内\n\n发完给您单号\n\nQ2: 快递？\nA: 中通\n问：没有答案';
    const outcome = readOk(text, 'a.txt');
    expect(read(text)).toEqual({
      split: 'questions',
      rows: [
        [1, '', '什么时候发货？|多久发货', '48小时内\n发完给您单号'],
        [7, '', '快递？', '中通'],
      ],
    });
    expect(outcome.reading.broken).toMatchObject([
      { row: 9, cells: ['问：没有答案'], problems: [{ kind: 'empty' }] },
    ]);
    expect(read(text, 'lines').rows).toHaveLength(7);
  });

  test('with lines made to keep the marks busy is read all the same', () => {
    const blanks = ' '.repeat(90_000);
    const { reading } = readOk(`==${blanks}x\n问${blanks}\n# ${blanks}y\n-${blanks}z`, 'a.txt');
    expect(reading.rows.length + reading.broken.length).toBe(4);
  });

  test('without any of that is as before: a line, or a block between blank lines', () => {
    expect(read('你好\n【包邮】').rows.map(([, , , text]) => text)).toEqual(['你好', '【包邮】']);
    expect(read('你好\n在的\n\n再见').rows.map(([, , , text]) => text)).toEqual(['你好\n在的', '再见']);
  });
});
