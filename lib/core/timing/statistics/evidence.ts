import { chatKey } from '../../chat/snapshot.ts';
import { type BlindGap, type FinishedWait, isInTime } from '../clock-state.ts';
import type { Calendar } from './calendar.ts';
import { isInPlatformTime, measureOf } from './measures.ts';

/** The columns of the evidence, in their order. Their headings are the reader's language. */
export const EVIDENCE_COLUMNS = [
  'row',
  'chat',
  'shop',
  'kind',
  'stage',
  'started',
  'startSeen',
  'startPage',
  'greeted',
  'answered',
  'answerSeen',
  'answerPage',
  'platformAnswered',
  'ended',
  'firstS',
  'responseS',
  'wholeS',
  'targetS',
  'answerTargetS',
  'platformS',
  'inTime',
  'platformInTime',
  'blindS',
  'keptOut',
] as const;
export type EvidenceColumn = (typeof EVIDENCE_COLUMNS)[number];

/** What Excel needs to read a file as UTF-8. */
export const BOM = '\uFEFF';

/** A spreadsheet takes what begins like this for a formula; the wide forms too, where East Asian input is on. */
const FORMULA = /^[\s\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** One cell: as text that no spreadsheet runs, in quotes where it has to be. */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\r\n\t]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line, with its end. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

const two = (n: number) => String(n).padStart(2, '0');

/** To the millisecond, by the clock on the wall, with its distance from UTC: `2026-11-22T09:15:03.120+08:00`. */
export function stamp(at: number | null, calendar: Calendar): string {
  if (at === null) return '';
  const offset = Math.round(calendar.offsetOf(at));
  const ahead = Math.abs(offset);
  const wall = new Date(at + offset * 60_000).toISOString().slice(0, -1);
  return `${wall}${offset < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
}

const seconds = (ms: number | null) => (ms === null || Number.isNaN(ms) ? '' : (ms / 1000).toFixed(3));
const yes = (is: boolean) => (is ? '1' : '0');

/** One wait as a row. The chat is named with its site: a bare number of many digits loses its last ones in a spreadsheet. */
function waitRow(wait: FinishedWait, calendar: Calendar): Record<EvidenceColumn, string> {
  const at = (moment: number | null) => stamp(moment, calendar);
  const platformInTime = isInPlatformTime(wait);
  return {
    ...{ row: 'wait', chat: chatKey(wait.site, wait.chatId), shop: wait.shop, kind: wait.kind },
    ...{ stage: wait.stage ?? '', started: at(wait.startedAt), startSeen: at(wait.startSeenAt) },
    ...{ startPage: at(wait.startPageAt), greeted: at(wait.greetedAt), answered: at(wait.answeredAt) },
    ...{ answerSeen: at(wait.answerSeenAt), answerPage: at(wait.answerPageAt), ended: at(wait.endedAt) },
    ...{ firstS: seconds(measureOf(wait, 'first')), responseS: seconds(measureOf(wait, 'response')) },
    ...{
      wholeS: seconds(measureOf(wait, 'whole')),
      targetS: seconds(wait.targetMs),
      answerTargetS: seconds(wait.answerTargetMs),
    },
    platformAnswered: at(wait.platformAnsweredAt),
    platformS: seconds(wait.platformTargetMs),
    inTime: yes(isInTime(wait)),
    platformInTime: platformInTime === null ? '' : yes(platformInTime),
    blindS: seconds(wait.blindMs),
    keptOut: wait.excluded ?? '',
  };
}

function gapRow(
  { site, from, to, why }: BlindGap,
  calendar: Calendar,
): Partial<Record<EvidenceColumn, string>> {
  return {
    ...{ row: 'gap', chat: site, kind: why, started: stamp(from, calendar), ended: stamp(to, calendar) },
    blindS: seconds(to - from),
  };
}

/** The heading line of the evidence, as a spreadsheet of any language opens it. */
export const evidenceHead = (headings: Record<EvidenceColumn, string>): string =>
  BOM + csvLine(EVIDENCE_COLUMNS.map((column) => headings[column]));

/** Waits and blind gaps as lines; ids and times only. */
export function evidenceLines(
  waits: readonly FinishedWait[],
  gaps: readonly BlindGap[],
  calendar: Calendar,
): string {
  const rows = [...waits.map((wait) => waitRow(wait, calendar)), ...gaps.map((gap) => gapRow(gap, calendar))];
  return rows
    .map((row: Partial<Record<EvidenceColumn, string>>) =>
      csvLine(EVIDENCE_COLUMNS.map((column) => row[column] ?? '')),
    )
    .join('');
}
