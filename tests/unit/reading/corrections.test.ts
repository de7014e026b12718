import { describe, expect, test } from 'vitest';
import { codes, readChat } from './chats.ts';

const rows = ['能便宜点吗 什么时候发货', '等了好久了'];

describe('what the agent has put right', () => {
  test('wins over what was read, and says so', () => {
    const told = { confidence: 1, evidence: [{ kind: 'corrected' }] };
    const { stage, mood } = readChat(rows, { corrections: { stage: 'after-sale', mood: 'pleased' } });
    expect(stage).toEqual({ value: 'after-sale', ...told });
    expect(mood).toEqual({ value: 'pleased', ...told });
  });

  test('takes a reading away', () => {
    const { stage, mood } = readChat(rows, { corrections: { stage: null, mood: null } });
    expect([stage, mood]).toEqual([null, null]);
  });

  test('adds and removes doubts and leaves the others alone', () => {
    expect(codes(readChat(rows).doubts).split(' ').sort()).toEqual(['D7', 'D9']);
    const { doubts } = readChat(rows, { corrections: { doubts: { D9: false, D2: true } } });
    expect(codes(doubts)).toBe('D2 D7');
  });

  test('sets or clears the type of one family', () => {
    expect(codes(readChat(rows).types)).toContain('B5');
    expect(codes(readChat(rows, { corrections: { types: { B: 'B8' } } }).types)).toContain('B8');
    expect(codes(readChat(rows, { corrections: { types: { B: null } } }).types)).not.toMatch(/B\d/);
  });
});
