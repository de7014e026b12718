import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { createCalendar } from '../../../../lib/core/timing/statistics/calendar.ts';
import {
  csvLine,
  EVIDENCE_COLUMNS,
  type EvidenceColumn,
  evidenceHead,
  evidenceLines,
  stamp,
} from '../../../../lib/core/timing/statistics/evidence.ts';
import { sampleGap, sampleWait } from '../../../support/sample-waits.ts';

const headings = Object.fromEntries(EVIDENCE_COLUMNS.map((it) => [it, it])) as Record<EvidenceColumn, string>;
const calendar = createCalendar('Asia/Shanghai');
const T = Date.UTC(2026, 10, 22, 1, 15, 3, 120);
const read = (csv: string) =>
  Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data;

test('holds what was seen beside what the page says, to the millisecond, with the distance from UTC', () => {
  const wait = sampleWait({
    ...{ site: 'pinduoduo', chatId: '29387492837492834', startedAt: T, startSeenAt: T + 80, startPageAt: T },
    ...{ answeredAt: T + 12_345, answerSeenAt: T + 12_400, answerPageAt: null },
  });
  const [row] = read(evidenceHead(headings) + evidenceLines([wait], [], calendar));
  expect(row).toMatchObject({
    chat: 'pinduoduo/29387492837492834',
    started: '2026-11-22T09:15:03.120+08:00',
    startSeen: '2026-11-22T09:15:03.200+08:00',
    startPage: '2026-11-22T09:15:03.120+08:00',
    answered: '2026-11-22T09:15:15.465+08:00',
    answerPage: '',
    responseS: '12.345',
    inTime: '1',
    keptOut: '',
  });
});

test('blind gaps stand in the same file', () => {
  const csv = evidenceHead(headings) + evidenceLines([], [sampleGap(T, T + 90_000)], calendar);
  expect(read(csv)).toMatchObject([{ row: 'gap', kind: 'asleep', blindS: '90.000' }]);
});

test('begins with the mark by which Excel knows UTF-8', () => {
  expect(evidenceHead(headings).startsWith('\uFEFFrow,chat,shop')).toBe(true);
});

test('whatever a page calls its shop, no cell is a formula and none spills into the next', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', '"', ',', '\n', '\r', '\t', ' ', '＝', 'x'),
      maxLength: 12,
    }),
  );
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2, maxLength: 8 }), (cells) => {
      const { data } = Papa.parse<string[]>(csvLine(cells), { newline: '\r\n', delimiter: ',' });
      const bare = (all: readonly string[] = []) => JSON.stringify(all.map((it) => it.replace(/^'/, '')));
      expect(bare(data[0])).toBe(bare(cells));
      expect(data[0]?.some((it) => /^[\s\uFEFF]*[=+\-@＝＋－＠]/.test(it))).toBe(false);
    }),
  );
});

test('a moment written down is that moment in every zone', () => {
  const zones = fc.constantFrom('UTC', 'Asia/Kolkata', 'America/St_Johns', 'Asia/Shanghai');
  fc.assert(
    fc.property(zones, fc.integer({ min: 0, max: 4e12 }), (zone, at) => {
      expect(Date.parse(stamp(at, createCalendar(zone)))).toBe(at);
    }),
  );
});
