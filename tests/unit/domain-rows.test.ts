import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { BUYER_TYPES, DOUBTS, NEEDS, PSYCHOLOGY } from '../../lib/core/knowledge/codes.ts';
import { cardsWithoutRow, domainTable, holds, isUsed } from '../support/domain-claims.ts';
import { DOMAIN, DOMAIN_CODES } from '../support/domain-rows.ts';
import { putBetween, sectionTable } from '../support/readme-tables.ts';

const upTo = (letter: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);

/** Every numbered row of the domain. */
const NUMBERED = [
  ...upTo('S', 10),
  ...upTo('T', 9),
  ...BUYER_TYPES,
  ...DOUBTS,
  ...PSYCHOLOGY,
  ...NEEDS,
  ...upTo('C', 8),
  ...upTo('R', 6),
  ...upTo('step-', 7),
  ...upTo('remedy-', 5),
];

describe('the rows of the domain', () => {
  it('are all listed, none twice, and every card belongs to one', () => {
    expect(NUMBERED.filter((code) => !DOMAIN_CODES.includes(code))).toEqual([]);
    expect(new Set(DOMAIN_CODES).size).toBe(DOMAIN_CODES.length);
    expect(cardsWithoutRow(DOMAIN_CODES)).toEqual([]);
  });

  const rows = DOMAIN.flatMap((section) => Object.entries(section.rows));

  test.each(rows)('%s is used where the README says', async (code, uses) => {
    expect(isUsed(code, uses)).toBe(true);
    const lies = [];
    for (const use of uses) if (!(await holds(use, code))) lies.push(use);
    expect(lies).toEqual([]);
  });

  it('stand in the README as they are (else: npm run tables)', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    expect(putBetween(readme, 'domain', sectionTable(domainTable()))).toBe(readme);
  });
});

describe('a claim', () => {
  it('that is not true is found out', async () => {
    expect(await holds({ at: 'clock', kind: 'reply', seconds: 30 }, 'S2')).toBe(false);
    expect(await holds({ at: 'doubt' }, 'D99')).toBe(false);
    expect(await holds({ at: 'fields', fields: ['buyer'] }, 'T1')).toBe(false);
    const gone = { does: 'x', in: 'lib/core/timing/clock.ts', called: 'noSuchThing' };
    expect(await holds({ at: 'piece', ...gone }, 'S1')).toBe(false);
  });
});
