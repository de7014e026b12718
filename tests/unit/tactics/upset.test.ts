import { describe, expect, test } from 'vitest';
import { addCorrection } from '../../../lib/core/tactics/add-correction.ts';
import { COOL_DOWN, occasionOf, phrasesForStep } from '../../../lib/core/tactics/cool-down.ts';
import { soberText } from '../../../lib/core/tactics/sober-text.ts';
import { holdsBackSelling, suggestsHandOver } from '../../../lib/core/tactics/upset.ts';
import { samplePhrase } from '../../data/sample-phrase.ts';
import { card, hot, reading } from './readings.ts';

describe('an upset buyer', () => {
  test('is sold nothing until calm', () => {
    expect(holdsBackSelling(hot())).toBe(true);
    expect(holdsBackSelling(reading({ heat: { level: 'cooling', hotRuns: 1, evidence: [] } }))).toBe(true);
    expect(holdsBackSelling(reading())).toBe(false);
    expect(holdsBackSelling(null)).toBe(false);
  });

  test('goes to a colleague after the second heated run, not after the first, and not when calm again', () => {
    expect([hot(1), hot(2), hot(3)].map(suggestsHandOver)).toEqual([false, true, true]);
    const cooling = reading({ heat: { level: 'cooling', hotRuns: 2, evidence: [] } });
    expect(suggestsHandOver(cooling)).toBe(false);
  });

  test('is answered in this order: apology, responsibility, plan, time', () => {
    expect(COOL_DOWN.map(({ id }) => id)).toEqual(['apology', 'responsibility', 'plan', 'time']);
  });

  test('gets the phrases of the step, those of its card first, none that sells, in the own language', () => {
    const [apology] = COOL_DOWN;
    if (!apology) throw new Error('no first step');
    const phrases = [
      samplePhrase({ id: 'sorry', occasion: 'apology' }),
      samplePhrase({ id: 'named', occasion: 'soothe' }),
      samplePhrase({ id: 'sorry', occasion: 'apology', lang: 'en' }),
      samplePhrase({ id: 'sells', occasion: 'closing-1' }),
      samplePhrase({ id: 'other', occasion: 'size' }),
    ];
    const cards = [card('step-3', { phrases: ['named', 'sells'] })];
    const found = phrasesForStep(apology, cards, phrases, 'zh-CN');
    expect(found.map(({ id, lang }) => `${lang} ${id}`)).toEqual(['zh-CN named', 'zh-CN sorry']);
    expect(occasionOf('step-7')).toBe('complaint-7');
  });
});

describe('a sober text', () => {
  test.each([
    ['非常抱歉～马上为您处理😊', '非常抱歉，马上为您处理'],
    ['让您久等了～～', '让您久等了。'],
    ['抱歉，\n我们来解决～🎉', '抱歉，\n我们来解决。'],
    ['对不起[玫瑰]我查一下', '对不起我查一下'],
    ['Sorry about that ~ let me check 👍🏽', 'Sorry about that, let me check'],
    ['真的对不起🙏', '真的对不起🙏'],
    ['一般 2～4 天到，3~5天也有可能', '一般 2～4 天到，3~5天也有可能'],
    ['运费 ￥8，{courier} 发出 → 2 天', '运费 ￥8，{courier} 发出 → 2 天'],
    ['好的，～您说', '好的，您说'],
  ])('%s → %s', (cheerful, sober) => {
    expect(soberText(cheerful)).toBe(sober);
  });
});

describe('a correction', () => {
  test('adds to those before and replaces the one about the same', () => {
    const first = addCorrection({}, { about: 'doubt', value: 'D3', holds: false });
    const second = addCorrection(first, { about: 'doubt', value: 'D7', holds: true });
    expect(second).toEqual({ doubts: { D3: false, D7: true } });
    const stage = addCorrection(second, { about: 'stage', value: 'after-sale' });
    expect(addCorrection(stage, { about: 'stage', value: null })).toEqual({ ...second, stage: null });
  });

  test('of a type holds for its family, of heat for what was said so far', () => {
    expect(addCorrection({}, { about: 'type', family: 'B', value: 'B5' })).toEqual({ types: { B: 'B5' } });
    expect(addCorrection({}, { about: 'heat', upTo: 't9' })).toEqual({ calmUpTo: 't9' });
    expect(addCorrection({}, { about: 'mood', value: 'calm', at: 't9' })).toEqual({
      mood: 'calm',
      moodAt: 't9',
    });
  });
});
