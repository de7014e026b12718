import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { StoredPhrase } from '../../lib/core/knowledge/stored-phrase.ts';
import type { Habit } from '../../lib/core/matching/habits.ts';
import { buildIndex } from '../../lib/core/matching/open-index.ts';
import { kindOf } from '../../lib/core/matching/packed-phrases.ts';
import { database } from '../../lib/data/database.ts';
import { listHabits } from '../../lib/data/habits.ts';
import { type Learner, learn, learnFrom } from '../../lib/panel/learn.ts';
import { buyer, phrase, shop } from '../unit/matching/fixtures.ts';

const phrases = [
  ...shop,
  phrase({ id: 'wait', title: '稍候', text: '亲爱的{buyer}，小二去仓库问一声哈', purpose: 'hold' }),
].map(
  (one): StoredPhrase => ({
    ...one,
    ...{ key: one.id, source: 'own', hidden: false, edited: false, initials: '', place: 0, updatedAt: 1 },
  }),
);
const refund = phrases.find(({ id }) => id === 'refund') as StoredPhrase;
/** No phrase of the shop has a word of it. */
const turns = [buyer('吊牌剪了咋办')];

let learner: Learner & { habits: { rows: Map<string, Habit> } };
beforeEach(async () => {
  await database.habits.clear();
  learner = {
    index: buildIndex(phrases),
    pick: (is) => phrases.filter((one) => is(kindOf(one))),
    habits: { rows: new Map() },
  };
});

const sends = (text: string, filled: { phrase: string; text: string } | null = null) =>
  learnFrom(learner, { turns, text, filled });

describe('of what an agent does with a question is learned:', () => {
  test.each(['picked', 'searched'] as const)('a phrase that was %s answers such questions', async (how) => {
    await learn(learner, { turns, phrase: 'refund', how });
    const kept = (await listHabits()).get('refund');
    expect(kept).toMatchObject({ uses: 1, edits: 0 });
    expect(Math.max(...(kept?.weights ?? []))).toBeGreaterThan(0);
    expect(learner.habits.rows.get('refund')).toEqual(kept);
  });

  test('what was searched for teaches more than what was picked: the ranking had failed', async () => {
    const strength = async (how: 'picked' | 'searched') => {
      learner.habits.rows.clear();
      await learn(learner, { turns, phrase: 'refund', how });
      return Math.max(...((await listHabits()).get('refund')?.weights ?? []));
    };
    expect(await strength('searched')).toBeGreaterThan(await strength('picked'));
  });

  test('an own reply that says what a phrase says means that phrase', async () => {
    const reply = await sends(refund.text);
    expect(reply).toMatchObject({ waits: false, lesson: { how: 'own', phrase: 'refund' } });
    expect((await listHabits()).get('refund')?.uses).toBe(1);
  });

  test('any other own reply speaks against what was on offer', async () => {
    await learn(learner, { turns, phrase: 'refund', how: 'picked' });
    const before = Math.max(...((await listHabits()).get('refund')?.weights ?? []));
    expect(await sends('吊牌剪了就没法二次销售啦，不过可以帮您申请换新')).toMatchObject({
      lesson: { how: 'skipped', phrase: null },
    });
    const after = (await listHabits()).get('refund');
    expect(after?.passed).toBe(1);
    expect(Math.max(...(after?.weights ?? []))).toBeLessThan(before);
  });

  test('a phrase that was rewritten before it went out was not quite the one; a touched-up one was', async () => {
    const filled = { phrase: 'refund', text: refund.text };
    expect(await sends(`${refund.text}~`, filled)).toEqual({ waits: false, lesson: null });
    expect(await sends('吊牌剪掉影响销售，抱歉退不了哦', filled)).toMatchObject({
      lesson: { how: 'rewritten' },
    });
    expect((await listHabits()).get('refund')?.edits).toBe(1);
  });

  test.each(['稍等一下哦', '在的亲', '亲爱的王小明，小二去仓库问一声哈'])(
    'nothing from what answers nothing yet: %s',
    async (text) => {
      expect(await sends(text)).toEqual({ waits: true });
      expect((await listHabits()).size).toBe(0);
    },
  );
});
