import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupQuestions } from '../../../lib/core/gaps/group-questions.ts';
import { question } from './sample-question.ts';

const ask = (...texts: string[]) => texts.map((text) => question(text));
const textsOf = (texts: string[]) => groupQuestions(ask(...texts)).map((group) => group.texts);

describe('questions are grouped by what they ask for:', () => {
  test('other wordings of one question are one group, other questions are not', () => {
    const groups = textsOf([
      '白条怎么激活不了',
      '能开发票吗',
      '我怎么不能激活白条',
      '可以开电子发票吗',
      '怎么激活白条呀',
      'does it work in the rain',
      'can it work when it rains',
    ]);
    expect(groups.map((texts) => texts.toSorted())).toEqual([
      ['怎么激活白条呀', '我怎么不能激活白条', '白条怎么激活不了'].toSorted(),
      ['can it work when it rains', 'does it work in the rain'],
      ['可以开电子发票吗', '能开发票吗'],
    ]);
  });

  test('the same words count each time, and are listed once', () => {
    const [group] = groupQuestions([
      question('有没有红色', { at: 10 }),
      question('有没有红色？', { at: 30, why: 'own' }),
      question('有没有红色', { at: 20 }),
    ]);
    expect(group).toMatchObject({ texts: ['有没有红色'], count: 3, own: 1, firstAt: 10, lastAt: 30 });
  });

  test('the most asked stands first', () => {
    const groups = textsOf(['能开发票吗', '有红色吗', '有红色吗', '多重']);
    expect(groups[0]).toEqual(['有红色吗']);
  });

  test('numbers and masked pieces are no reason to be alike', () => {
    expect(textsOf(['我的电话是[电话]', '[地址]能送到吗', '订单号是[数字]'])).toHaveLength(3);
  });

  test('whatever is asked, in whatever order, gives the same groups, and nobody is lost', () => {
    const words = fc.constantFrom('红色', '有', '吗', '发票', '开', 'size', 'how', ' ', '？', '多少', 'ÿ');
    const texts = fc.array(
      fc.array(words, { minLength: 1, maxLength: 6 }).map((all) => all.join('')),
      {
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(texts, fc.integer(), (all, seed) => {
        const questions = ask(...all);
        const groups = groupQuestions(questions);
        const shuffled = questions.toSorted((a, b) => ((a.at * seed) % 7) - ((b.at * seed) % 7));
        expect(groupQuestions(shuffled)).toEqual(groups);
        const telling = all.filter((text) => /[\p{L}\p{N}]/u.test(text));
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(telling.length);
        for (const { texts: wordings, count } of groups) expect(wordings.length).toBeLessThanOrEqual(count);
      }),
    );
  });
});
