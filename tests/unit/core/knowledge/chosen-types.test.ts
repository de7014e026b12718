import { describe, expect, it } from 'vitest';
import { chosenTypes } from '../../../../lib/core/knowledge/buyer-memory.ts';

describe('chosenTypes', () => {
  it('keeps what the agent chose, beside what was kept before', () => {
    expect(chosenTypes({ K: 'K3' }, {}, { B: 'B5' })).toEqual({ K: 'K3', B: 'B5' });
  });

  it('forgets what the agent took away', () => {
    expect(chosenTypes({ K: 'K3', B: 'B5' }, { B: 'B5' }, { B: null })).toEqual({ K: 'K3' });
    expect(chosenTypes({ B: 'B5' }, { B: 'B5' }, undefined)).toEqual({});
  });

  it('leaves everything alone when something else was put right', () => {
    const kept = { K: 'K3' } as const;
    expect(chosenTypes(kept, { B: 'B5' }, { B: 'B5' })).toBe(kept);
  });
});
