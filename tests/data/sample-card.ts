import * as v from 'valibot';
import { type Card, CardSchema } from '../../lib/core/knowledge/card.ts';

/** A valid card of which a test says only what matters to it. */
export function sampleCard(given: Partial<Card> = {}): Card {
  return v.parse(CardSchema, {
    ...{ id: 'D1', kind: 'doubt', lang: 'en', name: 'Is it safe?', line: 'Explain escrow, step by step.' },
    ...{ signs: ['asks where the money goes'], do: ['one step at a time'], dont: ['laugh it off'] },
    ...{ need: 'privacy', phrases: ['pay.safe', 'pay.methods'], notWhen: 'The buyer has paid.' },
    ...given,
  });
}
