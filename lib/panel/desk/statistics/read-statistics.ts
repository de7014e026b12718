import { createCalendar } from '../../../core/timing/statistics/calendar.ts';
import { evidenceHead, evidenceLines } from '../../../core/timing/statistics/evidence.ts';
import { momentsOf } from '../../../core/timing/statistics/period.ts';
import { gatherStatistics, type Statistics } from '../../../core/timing/statistics/statistics.ts';
import { readRecords } from '../../../data/wait-records.ts';
import type { Questions } from './questions.ts';

/** So many waits are written down at a time, so that a year of them is never one string. */
const CHUNK = 5000;

/** Reads the records of a period and puts them into figures. */
export async function readStatistics(ask: Questions['figures']['ask']): Promise<Statistics> {
  const calendar = createCalendar(ask.hours.timezone);
  const { from, to } = momentsOf(ask.span, calendar);
  const { waits, gaps } = await readRecords(from, to);
  return gatherStatistics(waits, gaps, ask, calendar);
}

/** Reads the records of a period and writes them down as a CSV file. */
export async function readEvidence({ span, hours, headings }: Questions['evidence']['ask']): Promise<Blob> {
  const calendar = createCalendar(hours.timezone);
  const { from, to } = momentsOf(span, calendar);
  const { waits, gaps } = await readRecords(from, to);
  const parts = [evidenceHead(headings)];
  for (let at = 0; at < waits.length; at += CHUNK)
    parts.push(evidenceLines(waits.slice(at, at + CHUNK), [], calendar));
  parts.push(evidenceLines([], gaps, calendar));
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}
