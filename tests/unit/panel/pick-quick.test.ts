import { describe, expect, test } from 'vitest';
import { latestQuestion } from '../../../lib/core/chat/latest-question.ts';
import type { Turn } from '../../../lib/core/chat/turn.ts';
import { pickQuick } from '../../../lib/panel/pick-quick.ts';
import { samplePhrase } from '../../data/sample-phrase.ts';

const turn = (side: Turn['side'], text: string, kind: Turn['kind'] = 'text'): Turn => ({
  ...{ id: `${side}:${text}`, side, kind, text },
  ...{ pageAt: null, seenAt: 1 },
});
const phrase = (id: string, changes: Parameters<typeof samplePhrase>[0] = {}) =>
  samplePhrase({ id, purpose: 'hold', ...changes });
const phrases = [
  phrase('greeting.new', { purpose: 'greeting' }),
  phrase('greeting.offhours', { purpose: 'greeting', occasion: 'greeting-off-hours', text: '留言即可' }),
  phrase('greeting.offhoursPromise', {
    ...{ purpose: 'greeting', occasion: 'greeting-off-hours', text: '{replyBy}前回复' },
  }),
  phrase('hold.checking'),
  phrase('hold.courier'),
  phrase('hold.warehouse'),
  phrase('hold.photo'),
  phrase('hold.still'),
];
const open = { back: false, closed: false, hasReplyTime: false };
const served = [turn('buyer', '在吗'), turn('seller', '在的')];
const pick = (turns: Turn[], moment = open, best: Parameters<typeof samplePhrase>[0] | null = null) => {
  const ranked = best
    ? [
        {
          phrase: phrase('best', { purpose: 'answer', ...best }),
          score: 1,
          reason: { kind: 'general' as const },
        },
      ]
    : [];
  const { kind, line } = pickQuick(phrases, ranked, 'zh-CN', { question: latestQuestion(turns), ...moment });
  return `${kind}: ${line?.id}`;
};

describe('the line that is one click away', () => {
  test('greets whom nobody has answered', () => {
    expect(pick([turn('buyer', '在吗')])).toBe('greeting: greeting.new');
  });

  test('holds with the next step that the question calls for', () => {
    const asked = [...served, turn('buyer', '到哪了')];
    expect(pick(asked)).toBe('hold: hold.checking');
    expect(pick(asked, open, { occasion: 'tracking' })).toBe('hold: hold.courier');
    expect(pick(asked, open, { occasion: 'stock' })).toBe('hold: hold.warehouse');
    expect(pick([...served, turn('buyer', '', 'image')])).toBe('hold: hold.photo');
  });

  test('does not say "one moment" twice', () => {
    expect(pick([...served, turn('buyer', '到哪了'), turn('seller', '我查一下')])).toBe('hold: hold.still');
  });

  test('says that the shop is closed, and when the answer comes if the shop has said so', () => {
    const night = [turn('buyer', '在吗')];
    expect(pick(night, { ...open, closed: true })).toBe('offHours: greeting.offhours');
    expect(pick(night, { ...open, closed: true, hasReplyTime: true })).toBe(
      'offHours: greeting.offhoursPromise',
    );
  });

  test('says so once', () => {
    expect(pick([turn('buyer', '在吗'), turn('seller', '明天回您')], { ...open, closed: true })).toBe(
      'hold: hold.still',
    );
  });
});
