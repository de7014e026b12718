import { describe, expect, test } from 'vitest';
import { latestQuestion } from '../../../lib/core/chat/latest-question.ts';
import { buyer, picture, robot, seller } from '../matching/fixtures.ts';

const system = { side: 'system' as const, kind: 'text' as const, text: 'joined' };

describe('latestQuestion', () => {
  test('is nothing before the buyer has written', () => {
    expect(latestQuestion([])).toBeNull();
    expect(latestQuestion([robot('welcome'), seller('hello'), system])).toBeNull();
  });

  test('joins the newest bubbles, one line each', () => {
    const question = latestQuestion([buyer('old'), seller('yes'), buyer(' one '), buyer('two')]);
    expect(question).toMatchObject({ text: 'one\ntwo', answered: false, first: false });
    expect(question?.turns).toEqual([buyer(' one '), buyer('two')]);
  });

  test('is not divided or answered by robots and the platform', () => {
    const question = latestQuestion([buyer('one'), robot('wait'), system, buyer('two'), robot('wait')]);
    expect(question).toMatchObject({ text: 'one\ntwo', answered: false, first: true });
  });

  test('is answered once a person has written after it', () => {
    const question = latestQuestion([buyer('one'), seller('yes'), robot('bye')]);
    expect(question).toMatchObject({ text: 'one', answered: true, first: true });
  });

  test('counts pictures as messages without words', () => {
    const question = latestQuestion([picture(), buyer('this one')]);
    expect(question?.turns).toHaveLength(2);
    expect(question?.text).toBe('this one');
    expect(latestQuestion([picture()])?.text).toBe('');
  });
});
