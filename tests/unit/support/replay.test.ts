import { describe, expect, test } from 'vitest';
import { readDialogs } from '../../eval/read-dialogs.ts';
import { percentile, summarise, tell } from '../../eval/summary.ts';

const good =
  '{"id":"a","market":"JD","turns":[{"role":"buyer","text":"在吗"},{"role":"seller","text":"在的"}]}';

describe('reading dialogues', () => {
  test('takes one a line and skips blank lines', () => {
    expect(readDialogs(`${good}\n\n${good}\r\n`, 'd.jsonl').map(({ id }) => id)).toEqual(['a', 'a']);
  });

  test.each([
    ['broken JSON', '{"id":'],
    ['a line without turns', '{"id":"b"}'],
    ['an unknown role', '{"id":"b","turns":[{"role":"cat","text":"x"}]}'],
    ['no object at all', '42'],
  ])('names the line of %s', (_, bad) => {
    expect(() => readDialogs(`${good}\n\n${bad}\n`, 'd.jsonl')).toThrow('d.jsonl:3');
  });
});

describe('summing up', () => {
  test('a percentile is a value that was measured', () => {
    expect(percentile([30, 10, 20], 0.5)).toBe(20);
    expect(percentile([1, 2, 3, 4], 0.95)).toBe(4);
    expect(percentile([], 0.5)).toBeNull();
  });

  test('turns without an answer count as turns and lend no time', () => {
    const turn = { dialog: 'a', market: '', buyer: '', suggestions: [], readings: [] };
    const turns = [
      { ...turn, turn: 0, ms: 12 },
      { ...turn, turn: 1, ms: null },
    ];
    const errors = [{ dialog: 'a', turn: 1, message: 'too late' }];
    const summary = summarise(1, turns, errors);
    expect(summary).toEqual({ dialogs: 1, turns: 2, p50_ms: 12, p95_ms: 12, max_ms: 12, errors: 1 });
    expect(tell(summary, errors)).toContain('a, turn 1: too late');
  });
});
