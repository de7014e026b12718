import { readScenario, type Scenario } from '../../../lib/practice/scenario.ts';

/** A small shop for tests: one buyer with the given script, who comes at once. */
export function shopWith(...buyers: Record<string, unknown>[]): Scenario {
  return readScenario({
    shop: 'Corner shop',
    agent: 'Mo',
    robot: 'We will be right with you',
    left: 'The buyer has left',
    greeting: { words: ['hello'], maxLength: 30 },
    products: [{ id: 'cup', title: 'A cup', price: '$3', option: 'blue', stock: 4, picture: 'mugs' }],
    buyers: buyers.map((buyer, index) => ({
      id: `buyer-${index + 1}`,
      name: `Buyer ${index + 1}`,
      hue: 10,
      tags: [],
      product: 'cup',
      arrivesAfterS: 0,
      ...buyer,
    })),
  });
}
