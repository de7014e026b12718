import { expect, test } from 'vitest';
import { groupQuestions } from '../../../lib/core/gaps/group-questions.ts';
import { writeGaps } from '../../../lib/core/gaps/write-csv.ts';
import { question } from './sample-question.ts';

const headings = { group: 'G', count: 'N', own: 'Own', first: 'First', last: 'Last', question: 'Q' };

test('gaps as a table: a row for each wording, days of the reader’s clock, no formulas', () => {
  const at = Date.parse('2026-11-22T20:00:00Z');
  const groups = groupQuestions([
    question('=cmd|"/c calc", red?', { at }),
    question('=cmd|"/c calc", red?', { at: at + 3_600_000, why: 'own' }),
  ]);
  expect(writeGaps(groups, headings, 480)).toBe(
    '\uFEFFG,N,Own,First,Last,Q\r\n1,2,1,2026-11-23,2026-11-23,"\'=cmd|""/c calc"", red?"\r\n',
  );
});
