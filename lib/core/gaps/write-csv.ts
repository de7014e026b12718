import { BOM, csvLine } from '../timing/statistics/evidence.ts';
import type { QuestionGroup } from './group-questions.ts';

/** The columns of the list, in their order. Their headings are the reader's language. */
export const GAP_COLUMNS = ['group', 'count', 'own', 'first', 'last', 'question'] as const;
export type GapColumn = (typeof GAP_COLUMNS)[number];

const day = (at: number, minutesFromUtc: number) =>
  new Date(at + minutesFromUtc * 60_000).toISOString().slice(0, 10);

/** Groups of questions as a table that a spreadsheet opens: each wording is a row. `minutesFromUtc`: of the reader's clock. */
export function writeGaps(
  groups: readonly QuestionGroup[],
  headings: Record<GapColumn, string>,
  minutesFromUtc: number,
): string {
  const rows = groups.flatMap(({ texts, count, own, firstAt, lastAt }, group) =>
    texts.map((question) => [
      ...[String(group + 1), String(count), String(own)],
      ...[day(firstAt, minutesFromUtc), day(lastAt, minutesFromUtc), question],
    ]),
  );
  return BOM + [GAP_COLUMNS.map((column) => headings[column]), ...rows].map(csvLine).join('');
}
