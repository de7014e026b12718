import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import en from '../../../assets/tactics/en.json' with { type: 'json' };
import zh from '../../../assets/tactics/zh-CN.json' with { type: 'json' };
import { findVariables } from '../../../lib/core/knowledge/variables.ts';
import {
  NO_COMPLAINT,
  parseComplaint,
  REMEDIES,
  STEPS,
  toggled,
} from '../../../lib/core/tactics/complaint.ts';
import { askForProofs, OfferWordsSchema, offerChoice } from '../../../lib/core/tactics/offer-words.ts';

const languages = [zh, en].map((pack) => v.parse(OfferWordsSchema, pack));

describe.each(languages)('in $lang', (words) => {
  test('two or three remedies become one question; one or four are no choice', () => {
    expect(offerChoice(words, ['remedy-3'])).toBeNull();
    expect(offerChoice(words, REMEDIES.slice(0, 4))).toBeNull();
    const two = offerChoice(words, ['remedy-2', 'remedy-4']);
    expect(two).toContain(words.remedies['remedy-2']);
    expect(two).toContain(words.remedies['remedy-4']);
    expect(offerChoice(words, ['remedy-1', 'remedy-3', 'remedy-5'])).not.toMatch(/\[\d\]|undefined/);
  });

  test('no choice is a wall of text', () => {
    const longest = REMEDIES.toSorted((a, b) => words.remedies[b].length - words.remedies[a].length);
    const limit = words.lang === 'en' ? 400 : 200;
    expect(offerChoice(words, longest.slice(0, 3))?.length).toBeLessThanOrEqual(limit);
  });

  test('each amount is a blank of its own', () => {
    const blanks = REMEDIES.flatMap((id) => findVariables(words.remedies[id]));
    expect(blanks).toHaveLength(2);
    expect(new Set(blanks).size).toBe(2);
  });

  test('everything is asked for in one go', () => {
    expect(askForProofs(words, [])).toBeNull();
    const asked = askForProofs(words, ['fault', 'label', 'video']) ?? '';
    for (const id of ['fault', 'label', 'video'] as const) expect(asked).toContain(words.proofs[id]);
  });
});

describe('how far a complaint has come', () => {
  test('is ticked in any order and kept in that of the steps', () => {
    const done = toggled(toggled([], 'step-3', STEPS), 'step-1', STEPS);
    expect(done).toEqual(['step-1', 'step-3']);
    expect(toggled(done, 'step-3', STEPS)).toEqual(['step-1']);
  });

  test('starts afresh where something else was stored', () => {
    expect(parseComplaint(undefined)).toEqual(NO_COMPLAINT);
    expect(parseComplaint({ done: ['step-9'] })).toEqual(NO_COMPLAINT);
    const kept = { done: ['step-1'], cause: 'cause-shop', remedies: ['remedy-2'], proofs: [] };
    expect(parseComplaint(kept)).toEqual(kept);
  });
});
