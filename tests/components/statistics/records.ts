import type { FinishedWait } from '../../../lib/core/timing/clock-state.ts';
import { database } from '../../../lib/data/database.ts';
import { setShopHours } from '../../../lib/data/presets.ts';
import { manyWaits, sampleGap, sampleWait } from '../../support/sample-waits.ts';

const HOUR = 3_600_000;

/** A shop with two shifts, a month and a half of waits up to `until`, and some time that nobody saw. */
export async function fillRecords(until: number, count = 3000): Promise<void> {
  await database.waits.bulkAdd(manyWaits(count, 45, until));
  await database.gaps.bulkAdd([
    sampleGap(until - 72 * HOUR, until - 71 * HOUR, { why: 'asleep' }),
    sampleGap(until - 220 * HOUR, until - 220 * HOUR + 400_000, { site: 'pinduoduo', tabId: 3, why: 'page' }),
  ]);
  await setShopHours({
    shifts: [
      { from: '00:00', to: '12:00' },
      { from: '12:00', to: '24:00' },
    ],
    timezone: 'UTC',
    closedOn: [],
  });
}

/** `count` waits that began at `from` and in the seconds after it, the first `late` of them answered too late. */
export function waitsOfToday(from: number, count: number, late: number, more: Partial<FinishedWait> = {}) {
  return Array.from({ length: count }, (_, index) => {
    const startedAt = from + index;
    const answeredAt = startedAt + (index < late ? 65_000 : 9_000);
    return sampleWait({ key: `today/${index}`, startedAt, answeredAt, chatId: `buyer-${index}`, ...more });
  });
}
