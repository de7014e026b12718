import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { KEPT_DAYS } from '../../lib/core/gaps/open-question.ts';
import { database } from '../../lib/data/database.ts';
import {
  countAnswered,
  dropQuestion,
  forgetOldQuestions,
  keepQuestion,
  listQuestions,
  listTallies,
  putBackKept,
  wipeKept,
} from '../../lib/data/open-questions.ts';
import { question } from '../unit/gaps/sample-question.ts';

const DAY = 24 * 3_600_000;
const NOW = 100 * DAY;

beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));

const textsAt = async (now: number) => (await listQuestions(now)).map(({ text }) => text);

describe('the kept questions', () => {
  test('are kept once each, in their newest wording, until a phrase answers them', async () => {
    await keepQuestion(question('a', { key: '1', at: NOW }), NOW);
    await keepQuestion(question('a b', { key: '1', at: NOW }), NOW);
    expect(await textsAt(NOW)).toEqual(['a b']);
    await dropQuestion('1');
    expect(await textsAt(NOW)).toEqual([]);
  });

  test(`are gone after ${KEPT_DAYS} days: from what is read, and from the disk at the next occasion`, async () => {
    await keepQuestion(question('old', { at: NOW }), NOW);
    const later = NOW + KEPT_DAYS * DAY;
    expect(await textsAt(later - 1)).toEqual(['old']);
    expect(await textsAt(later)).toEqual([]);
    await keepQuestion(question('new', { at: later }), later);
    expect(await database.openQuestions.count()).toBe(1);
    await forgetOldQuestions(later + KEPT_DAYS * DAY);
    expect(await database.openQuestions.count()).toBe(0);
  });

  test('are never more than 5,000: the oldest go first', async () => {
    const many = Array.from({ length: 5000 }, (_, at) => question(`q${at}`, { key: `k${at}`, at: NOW + at }));
    await database.openQuestions.bulkPut(many);
    await keepQuestion(question('newest', { at: NOW + 9000 }), NOW);
    expect(await database.openQuestions.count()).toBe(5000);
    expect((await textsAt(NOW))[0]).toBe('q1');
  });

  test('are wiped with all counts at once, and both come back when that is undone', async () => {
    await keepQuestion(question('a', { at: NOW }), NOW);
    await countAnswered({ shown: ['x', 'y'], used: null }, NOW);
    await countAnswered({ shown: ['x'], used: { phrase: 'x', edited: true, searched: false } }, NOW);
    const before = await listTallies();
    expect(before).toHaveLength(2);
    const kept = await wipeKept();
    expect([await textsAt(NOW), await listTallies()]).toEqual([[], []]);
    await putBackKept(kept);
    expect([await textsAt(NOW), await listTallies()]).toEqual([['a'], before]);
  });
});
