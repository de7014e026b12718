import { describe, expect, test } from 'vitest';
import type { Reason } from '../../../lib/core/matching/suggestion.ts';
import type { BuyerReading, Evidence } from '../../../lib/core/reading/reading.ts';
import { tellReason } from '../../../lib/panel/tell-reason.ts';
import { samplePhrase } from '../../data/sample-phrase.ts';

const general: Reason = { kind: 'general' };

function reading(parts: { doubt?: Evidence; stage?: 'pre-sale' | 'after-sale' }): BuyerReading {
  return {
    doubts: parts.doubt ? [{ value: 'D2', confidence: 0.9, evidence: [parts.doubt] }] : [],
    stage: parts.stage ? { value: parts.stage, confidence: 0.9, evidence: [] } : null,
    heat: { level: 'none', hotRuns: 0, evidence: [] },
    mood: null,
    types: [],
    psychology: [],
  } as unknown as BuyerReading;
}

const answersDoubt = samplePhrase({ doubts: ['D2'], stage: 'pre-sale' });
const ofStage = samplePhrase({ stage: 'pre-sale' });

describe('the reason under a suggestion that shares no word with the question', () => {
  test('is the doubt that it answers, with the buyer’s own words', () => {
    const words = { kind: 'words', turnId: 't', words: '太贵了' } as const;
    expect(tellReason(answersDoubt, general, reading({ doubt: words, stage: 'pre-sale' }))).toEqual({
      kind: 'doubt',
      words: '太贵了',
    });
    const remembered = { kind: 'memory', words: '' } as const;
    expect(tellReason(answersDoubt, general, reading({ doubt: remembered }))).toEqual({
      kind: 'doubt',
      words: '',
    });
  });

  test('is no doubt that was not read', () => {
    expect(tellReason(answersDoubt, general, reading({}))).toEqual({ kind: 'filler' });
    expect(tellReason(answersDoubt, general, null)).toEqual({ kind: 'filler' });
  });

  test('is the stage that it is made for, if the buyer is there', () => {
    expect(tellReason(ofStage, general, reading({ stage: 'pre-sale' }))).toEqual({
      kind: 'stage',
      stage: 'pre-sale',
    });
    expect(tellReason(ofStage, general, reading({ stage: 'after-sale' }))).toEqual({ kind: 'filler' });
  });

  test('is that it is safe, only where it is: buying time, asking for what is needed, small talk', () => {
    for (const purpose of ['hold', 'ask', 'ack', 'greeting', 'closing'] as const)
      expect(tellReason(samplePhrase({ purpose }), general, null)).toEqual(general);
    expect(tellReason(samplePhrase({ purpose: 'answer' }), general, null)).toEqual({ kind: 'filler' });
  });
});

test('evidence from the buyer’s words stays the reason, whatever else was read', () => {
  const words = { kind: 'words', turnId: 't', words: '太贵了' } as const;
  const others: Reason[] = [
    { kind: 'ask', ask: '几天到' },
    { kind: 'words', words: ['发货'] },
    { kind: 'habit' },
    { kind: 'greeting' },
    { kind: 'ack' },
  ];
  for (const reason of others)
    expect(tellReason(answersDoubt, reason, reading({ doubt: words, stage: 'pre-sale' }))).toEqual(reason);
});
